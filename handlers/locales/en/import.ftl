### The roster from a file

import-summary = { $faults ->
    [0] { $questions ->
        [0] In all: { $added ->
            [0] nobody new
            [one] { $added } new person
           *[other] { $added } new people
          }, { $changed ->
            [0] no changes
            [one] { $changed } entry changes
           *[other] { $changed } entries change
          }, { $left } unchanged{ $bodies ->
            [0] {""}
            [one] ; { $bodies } new body
           *[other] ; { $bodies } new bodies
          }{ $absent ->
            [0] {""}
           *[other] ; not in the file, and they stay: { $absent }
          }.
       *[other] { $questions ->
            [one] { $questions } question needs an answer.
           *[other] { $questions } questions need an answer.
          } Nothing is imported yet.
      }
    [one] { $faults } fault in the file. Nothing is imported.
   *[other] { $faults } faults in the file. Nothing is imported.
  }
import-done = Done, the roster is imported.
import-nothing = All of this is stored already, there is nothing to change.
import-dry-run = This was a check, nothing is stored.
import-sheet = The sheet “{ $sheet }” was read; the other sheets were not.
import-ignored = { $count ->
    [one] A column is not used: { $columns }
   *[other] Columns are not used: { $columns }
  }
import-new-body = + body “{ $body }” with the usual regulation
import-added = + { $name } ({ $bodies }), row { $row }
import-changed = ± { $name }, row { $row }
import-absent = Not in the file, they stay as they are: { $names }
import-field-changed = · { $field ->
    [name] name
    [post] post
    [organization] organization
    [phone] phone
   *[email] e-mail
  }: { $old } → { $new }
import-field-filled = · { $field ->
    [name] name
    [post] post
    [organization] organization
    [phone] phone
   *[email] e-mail
  }: { $new }
import-seat-added = · { $body }: { $role ->
    [chair] chair
    [deputy_chair] deputy chair
    [secretary] secretary
    [invitee] invitee
   *[member] member
  }, { $votes ->
    [yes] votes
   *[no] no vote
  }
import-seat-role = · { $body }: { $old ->
    [chair] chair
    [deputy_chair] deputy chair
    [secretary] secretary
    [invitee] invitee
   *[member] member
  } → { $new ->
    [chair] chair
    [deputy_chair] deputy chair
    [secretary] secretary
    [invitee] invitee
   *[member] member
  }
import-seat-votes = · { $body }: { $new ->
    [yes] gets a vote
   *[no] has no vote any more
  }
import-seat-group = · { $body }, group: { $new }
import-seat-substitutes-for = · { $body }, substitutes for: { $new }

## Questions

import-question-name = Row { $row }: there is a { $name } already, but nothing else fits. The same person, or a namesake?
import-question-phone = Row { $row }: { $phone } belongs to another name. Is { $name } the same person?
import-question-several = Row { $row }: there are several people called { $name }. Which one is meant?
import-candidate = · { $name } ({ $details })
import-candidate-of-file = · from row { $row }: { $name } ({ $details })
import-answer-same = --same { $row }={ $answer }: the same person
import-answer-new = --new { $row }: somebody else
import-ask = A number of the list, 0 for somebody else, Enter to decide later:
import-ask-again = Type a number from 0 to { $count }.

## What to mend in the file

import-fault-no-rows = There is no row with a person in the table.
import-fault-missing-column = { $needed ->
    [body] I see no “Body” column: without it nobody knows where the person sits.
   *[name] I see no “Name” column.
  } The heading was looked for in row { $row }.
import-fault-column-twice = The column “{ $column }” is there twice: { $first } and { $second }. Please keep one.
import-fault-repeats = Row { $row } repeats row { $first }.
import-fault-name = Row { $row }, “{ $column }”: no name.
import-fault-no-body = Row { $row }, “{ $column }”: please name a body.
import-fault-too-long = Row { $row }, “{ $column }”: { $length } characters, { $limit } are allowed.
import-fault-phone = Row { $row }, “{ $column }”: I cannot read the number “{ $value }”. One number is needed, like +7 918 000-01-01.
import-fault-email = Row { $row }, “{ $column }”: “{ $value }” does not look like an e-mail address.
import-fault-role = Row { $row }, “{ $column }”: I know no role “{ $value }”. There are chair, deputy chair, secretary, member, invitee.
import-fault-votes = Row { $row }, “{ $column }”: is “{ $value }” a yes or a no?
import-fault-disagrees = Row { $row }, “{ $column }”: { $name } – row { $earlier } says something else.
import-fault-chairs = Row { $row }, “{ $column }”: “{ $body }” can have one chair, but there would be several: { $names }.
import-fault-last-secretary = Row { $row }, “{ $column }”: “{ $body }” would be left without a secretary. Please name another one first.
import-fault-substitute-unknown = Row { $row }, “{ $column }”: neither the file nor the roster has this person: { $value }.
import-fault-substitute-several = Row { $row }, “{ $column }”: several people fit ({ $count }): { $value }. Please write the full name.
import-fault-substitute-himself = Row { $row }, “{ $column }”: nobody substitutes for himself.
import-fault-substitute-elsewhere = Row { $row }, “{ $column }”: { $value } does not sit in this body.
import-fault-ambiguous = Row { $row }: by this alone, { $name } cannot be told from a namesake. Please add a phone or an e-mail.
import-fault-decision = Row { $row }: { $name } – the answer “{ $decision }” is none of those offered.

error-import-refused = Nothing is imported: { $faults ->
    [0] the file still has questions
    [one] { $faults } fault
   *[other] { $faults } faults
  }{ $questions ->
    [0] {""}
   *[other] , unanswered: { $questions }
  }. Please look once more.
error-import-option = I cannot read “{ $option }”. Write --same 5=12 (row 5 is person 12) or --new 5.

## Files that cannot be read

import-no-file = { $name } cannot be opened: { $reason }
error-file-empty = { $name }: the file is empty.
error-file-too-large = { $name }: the file is larger than { $limit_mb } MB. A roster needs less, keep one table in it.
error-file-table-too-large = { $name }: the table is too large. { $rows } rows and { $columns } columns are allowed.
error-file-binary = { $name }: this is no table. Please send CSV or XLSX.
error-file-pdf = { $name }: this is a PDF. The table itself is needed: CSV or XLSX.
error-file-image = { $name }: this is a picture. The table itself is needed: CSV or XLSX.
error-file-archive = { $name }: this is an archive. Unpack it and send the table: CSV or XLSX.
error-file-document = { $name }: this is a text document. Copy the table into Excel and save it as XLSX.
error-file-other-table = { $name }: I do not read tables of this format. Save it as XLSX or CSV.
error-file-old-workbook = { $name }: this is the old format of Excel. Open the file and save it as XLSX.
error-file-protected = { $name }: the file is behind a password. Remove it and send the file again.
error-file-damaged = { $name }: the file is damaged. Open it in Excel and save it anew.
error-file-zip-bomb = { $name }: there is too much data inside. Keep one table in the file.
error-file-quotes = { $name }, row { $row }: a quotation mark is opened and not closed. Mend it, or save as XLSX.
