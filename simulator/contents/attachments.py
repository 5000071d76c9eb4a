"""The file of a message: uploaded, known by its file_id, or behind an HTTP URL."""

from simulator.bot_api.arguments import Arguments, Upload
from simulator.errors import ApiError, BadRequestError, UnsupportedError
from simulator.files import KINDS, PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile
from simulator.files.download import WRONG_TYPE, downloaded
from simulator.files.images import picture_size
from simulator.files.names import complaint_about, mime_type_of
from simulator.model import Json
from simulator.world import World

LARGEST_SIDES = 10_000
LARGEST_THUMBNAIL = 200 * 1024 - 1
THUMBNAIL_SIDE = 320
LONGEST_DURATION = 24 * 3600
LONGEST_NOTE_SIDE = 640
_SOUND = ("audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a", "audio/x-m4a")
_ANIMATED_STICKER, _VIDEO_STICKER = "application/x-tgsticker", "video/webm"
# What is of another type is sent as a document, as the Bot API says of each method.
_TYPES = {
    "video": ("video/mp4",),
    "video_note": ("video/mp4",),
    "animation": ("image/gif", "video/mp4"),
    "audio": _SOUND,
    "voice": ("audio/ogg", "audio/opus", *_SOUND),
    "sticker": ("image/webp", _ANIMATED_STICKER, _VIDEO_STICKER),
}


async def attached(world: World, args: Arguments, kind: str, name: str, missing: str) -> Json:
    """What a message with the file of this parameter carries, in Bot API words.

    BadRequestError in the server's words: `missing` when there is no file, others when it cannot be such a message.
    """
    upload = args.upload(name)
    wish = args.text(name)
    if upload is not None:
        _check_size(upload, kind)
        return _new(world, args, kind, upload).media
    if not wish or wish.startswith("attach://"):
        raise BadRequestError(missing)
    if "." in wish:
        return _web_file(world, args, kind, await downloaded(wish, kind)).media
    return _known(world, wish, kind).media


def _known(world: World, file_id: str, kind: str) -> StoredFile:
    stored = world.files.find(file_id)
    if stored is None:
        raise BadRequestError(complaint_about(file_id))
    # Documents, videos, sounds and stickers stand in for each other, and stay what they were.
    if stored.kind.name != kind and (stored.kind.is_picture or KINDS[kind].is_picture):
        raise BadRequestError(f"can't use file of type {stored.kind.called} as {KINDS[kind].called}")
    return stored


def _web_file(world: World, args: Arguments, kind: str, upload: Upload) -> StoredFile:
    if kind == "photo" and picture_size(upload.content) is None:
        raise BadRequestError(WRONG_TYPE)
    return _new(world, Arguments(args.values), kind, upload)


def _new(world: World, args: Arguments, kind: str, upload: Upload) -> StoredFile:
    if kind == "photo":
        return world.files.add_picture(upload.content, _photo_size(upload.content))
    mime_type = mime_type_of(upload.file_name, upload.mime_type)
    if not _suits(kind, mime_type, upload.content):
        kind = "document"
    details = _details(args, kind, mime_type, upload.content)
    thumbnail = None if kind in ("voice", "sticker") else _thumbnail(world, args)
    return world.files.add(upload.file_name, upload.content, mime_type, kind=kind, details=details, thumbnail=thumbnail)


def _suits(kind: str, mime_type: str, content: bytes) -> bool:
    if kind == "sticker" and mime_type == "image/webp" and picture_size(content) is None:
        return False
    return mime_type in _TYPES.get(kind, (mime_type,))


def _details(args: Arguments, kind: str, mime_type: str, content: bytes) -> Json:
    """What the object of the file says besides the file; what is not in a picture's head comes from the call."""
    match kind:
        case "video" | "animation":
            return {**_duration(args), **_sides(args, content), **_start(args, kind)}
        case "audio":
            texts = {name: args.text(name) for name in ("title", "performer") if args.text(name)}
            return {**_duration(args), **texts}
        case "voice":
            return _duration(args)
        case "video_note":
            return {**_duration(args), "length": _note_side(args)}
        case "sticker":
            return _sticker(args, mime_type, content)
    return {}


def _duration(args: Arguments) -> Json:
    return {"duration": args.integer("duration", 0, 0, LONGEST_DURATION)}


def _start(args: Arguments, kind: str) -> Json:
    start = args.integer("start_timestamp", 0, 0, LONGEST_DURATION) if kind == "video" else 0
    return {"start_timestamp": start} if start else {}


def _sides(args: Arguments, content: bytes) -> Json:
    width, height = (args.integer(name, 0, 0, LARGEST_SIDES) for name in ("width", "height"))
    known = picture_size(content) or (0, 0)
    return {"width": width or known[0], "height": height or known[1]}


def _note_side(args: Arguments) -> int:
    length = args.integer("length", 0, 0, LARGEST_SIDES)
    if length > LONGEST_NOTE_SIDE:
        raise BadRequestError("wrong video note length")
    return length


def _sticker(args: Arguments, mime_type: str, content: bytes) -> Json:
    if mime_type == _VIDEO_STICKER:
        raise UnsupportedError("uploading a video sticker")
    width, height = picture_size(content) or (512, 512)  # animated stickers always have 512
    sides = {"type": "regular", "width": width, "height": height}
    looks = {"is_animated": mime_type == _ANIMATED_STICKER, "is_video": False}
    return {**sides, **looks, **({"emoji": args.text("emoji")} if args.text("emoji") else {})}


def _thumbnail(world: World, args: Arguments) -> StoredFile | None:
    """A JPEG below 200 kB and up to 320 × 320, uploaded; Telegram takes no notice of any other."""
    upload = args.upload("thumbnail") or args.upload("thumb")
    if upload is None or len(upload.content) > LARGEST_THUMBNAIL or not upload.content.startswith(b"\xff\xd8"):
        return None
    size = picture_size(upload.content)
    if size is None or max(size) > THUMBNAIL_SIDE:
        return None
    return world.files.add_picture(upload.content, size, kind="thumbnail")


def _photo_size(content: bytes) -> tuple[int, int]:
    size = picture_size(content)
    if size is None:
        raise BadRequestError("IMAGE_PROCESS_FAILED")
    if sum(size) > LARGEST_SIDES or max(size) > 20 * min(size):
        raise BadRequestError("PHOTO_INVALID_DIMENSIONS")
    return size


def _check_size(upload: Upload, kind: str) -> None:
    size = len(upload.content)
    if not size:
        raise BadRequestError("file must be non-empty")
    if size > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo" and size > PHOTO_LIMIT:
        raise BadRequestError(
            f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
