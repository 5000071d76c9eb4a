## Files of which no agenda can be read

error-agenda-file-empty = { $name }: there is no text in the file. If it holds a picture of the agenda, please send the text.
error-agenda-file-too-large = { $name }: larger than { $limit_mb } MB. That is too much for an agenda, keep only the agenda in the file.
error-agenda-file-format = { $name }: I do not read such files. Send DOCX or TXT, or paste the text of the agenda into a message.
error-agenda-file-old = { $name }: this is an old format of Word. Open the file, save it as DOCX and send it again.
error-agenda-file-protected = { $name }: the file is behind a password. Remove it and send the file again.
error-agenda-file-damaged = { $name }: the file cannot be read. Open it in Word and save it anew, or paste the text into a message.
