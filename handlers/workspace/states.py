"""Every window of the workspace."""

from aiogram.fsm.state import State, StatesGroup


class Menu(StatesGroup):
    main = State()


class Meetings(StatesGroup):
    page = State()
    view = State()
    announce = State()
    invite_more = State()
    cancel_reason = State()
    cancel = State()


class Agenda(StatesGroup):
    items = State()
    enter = State()
    preview = State()
    add = State()
    item = State()
    title = State()
    minutes = State()
    people = State()
    seal = State()
    carry = State()
    remove = State()
    materials = State()
    material = State()
    whom = State()
    instead = State()
    remark = State()
    paper = State()
    withdraw = State()
    everybody = State()
    publish = State()


class Votes(StatesGroup):
    page = State()
    bodies = State()
    text = State()
    closes = State()
    present = State()
    preview = State()


class Questions(StatesGroup):
    page = State()
    bodies = State()
    text = State()
    options = State()
    kind = State()
    audience = State()
    people = State()
    closes = State()
    preview = State()


class Scheduling(StatesGroup):
    page = State()
    bodies = State()
    title = State()
    dates = State()
    minutes = State()
    closes = State()
    place = State()
    preview = State()


class Tasks(StatesGroup):
    page = State()
    sights = State()
    whose = State()
    bodies = State()
    meetings = State()


class NewTasks(StatesGroup):
    bodies = State()
    text = State()
    drafts = State()
    unread = State()
    draft = State()
    wording = State()
    people = State()
    due = State()
    doubt = State()


class Wizard(StatesGroup):
    bodies = State()
    day = State()
    hour = State()
    format = State()
    place = State()
    link = State()
    preview = State()
    kind = State()
    chair = State()
    reply_day = State()
    reply_hour = State()
    ground = State()
    invitees = State()
    people = State()


class Roster(StatesGroup):
    page = State()
    person = State()
    remove = State()
    links = State()


class Bodies(StatesGroup):
    page = State()
    view = State()
    title = State()
    quorum = State()
    decision = State()
    voting = State()
    substitutes = State()
    notice = State()
    materials = State()
    zone = State()
    hours = State()
    days = State()
    reply = State()
    ladder = State()
    upcoming = State()


class Importing(StatesGroup):
    preview = State()
    done = State()
    who = State()
