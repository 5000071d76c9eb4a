"""Sending files, and getting them."""

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.markup import read_markup
from simulator.contents.attachments import attached
from simulator.methods.access import writable_chat
from simulator.methods.outgoing import caption_content, send
from simulator.model import Json
from simulator.world import World

VISUAL = ("photo", "video", "animation")
CAPTIONED = {"animation", "audio", "document", "photo", "video", "voice"}
WITHOUT_CAPTION = ("sticker", "video_note")


async def send_document(world: World, args: Arguments) -> Json:
    """sendDocument: an upload up to 50 MB, a file_id, or the URL of a GIF, PDF or ZIP."""
    return await _send(world, args, "document")


async def send_photo(world: World, args: Arguments) -> Json:
    """sendPhoto: an upload up to 10 MB that is a picture, a file_id, or a URL."""
    return await _send(world, args, "photo")


async def send_video(world: World, args: Arguments) -> Json:
    """sendVideo: MPEG4; anything else goes as a document. Duration and size are what the call says."""
    return await _send(world, args, "video")


async def send_animation(world: World, args: Arguments) -> Json:
    """sendAnimation: a GIF or a silent MPEG4; anything else goes as a document."""
    return await _send(world, args, "animation")


async def send_audio(world: World, args: Arguments) -> Json:
    """sendAudio: MP3 or M4A; anything else goes as a document. Duration, performer and title are what the call says."""
    return await _send(world, args, "audio")


async def send_voice(world: World, args: Arguments) -> Json:
    """sendVoice: OGG, MP3 or M4A; anything else goes as a document."""
    return await _send(world, args, "voice")


async def send_video_note(world: World, args: Arguments) -> Json:
    """sendVideoNote: MPEG4; anything else goes as a document."""
    return await _send(world, args, "video_note")


async def send_sticker(world: World, args: Arguments) -> Json:
    """sendSticker: WEBP or TGS; anything else goes as a document. An uploaded WEBM answers 405."""
    return await _send(world, args, "sticker")


def get_file(world: World, args: Arguments) -> Json:
    """getFile: the path to download from; files over 20 MB are refused."""
    stored = world.files.downloadable(args.text("file_id"))
    return {**stored.reference(), "file_path": stored.file_path}


def with_caption(media: Json, caption: Json, args: Arguments) -> Json:
    """A file with its caption, and how both are shown: hidden until tapped, the caption above."""
    content = {**media, **caption}
    if any(kind in media for kind in VISUAL):
        if args.flag("has_spoiler"):
            content["has_media_spoiler"] = True
        if caption and args.flag("show_caption_above_media"):
            content["show_caption_above_media"] = True
    return content


def without_caption(content: Json) -> Json:
    """And without where the caption stood: whoever gives a new one says that anew."""
    return {name: value for name, value in content.items() if "caption" not in name}


async def _send(world: World, args: Arguments, kind: str) -> Json:
    caption = {} if kind in WITHOUT_CAPTION else caption_content(world, args)
    # The server looks at the keyboard and the chat before it looks at the file.
    read_markup(args.text("reply_markup"))
    writable_chat(world, args)
    missing = f"there is no {kind.replace('_', ' ')} in the request"
    media = await attached(world, args, kind, kind, missing)
    return send(world, args, with_caption(media, caption, args))
