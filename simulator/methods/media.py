"""Documents and photos, and getting files."""

from simulator.arguments import Arguments, Upload
from simulator.errors import ApiError, BadRequestError, UnsupportedError
from simulator.files import PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile
from simulator.images import picture_size
from simulator.methods.outgoing import caption_content, send
from simulator.model import Json
from simulator.world import World

LARGEST_SIDES = 10_000


def send_document(world: World, args: Arguments) -> Json:
    """sendDocument: an upload up to 50 MB, or a file_id."""
    caption = caption_content(world, args)
    stored = _file(world, args, "document", "documents")
    return send(world, args, {"document": stored.document(), **caption})


def send_photo(world: World, args: Arguments) -> Json:
    """sendPhoto: an upload up to 10 MB that is a picture, or a file_id."""
    caption = caption_content(world, args)
    stored = _file(world, args, "photo", "photos")
    size = picture_size(stored.content)
    if size is None:
        raise BadRequestError("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > LARGEST_SIDES or max(size) > 20 * min(size):
        raise BadRequestError("PHOTO_INVALID_DIMENSIONS")
    photo = [{**stored.reference(), "width": width, "height": height}]
    return send(world, args, {"photo": photo, **caption})


def get_file(world: World, args: Arguments) -> Json:
    """getFile: the path to download from; files over 20 MB are refused."""
    stored = world.files.downloadable(args.text("file_id"))
    return {**stored.reference(), "file_path": stored.file_path}


def _file(world: World, args: Arguments, name: str, folder: str) -> StoredFile:
    upload = args.upload(name)
    if upload is None:
        return _known_file(world, args.text(name), name)
    _check_size(upload, name)
    if folder == "photos" and picture_size(upload.content) is None:
        raise BadRequestError("IMAGE_PROCESS_FAILED")
    return world.files.add(upload.file_name, upload.content, upload.mime_type, folder=folder)


def _known_file(world: World, file_id: str, name: str) -> StoredFile:
    if not file_id or file_id.startswith("attach://"):
        raise BadRequestError(f"there is no {name} in the request")
    stored = world.files.find(file_id)
    if stored is None and "://" in file_id:
        raise UnsupportedError("sending a file by its HTTP URL")
    if stored is None:
        raise BadRequestError("wrong file identifier/HTTP URL specified")
    return stored


def _check_size(upload: Upload, name: str) -> None:
    size = len(upload.content)
    if not size:
        raise BadRequestError("file must be non-empty")
    if size > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if name == "photo" and size > PHOTO_LIMIT:
        raise BadRequestError(
            f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
