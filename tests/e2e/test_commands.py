"""The command line, as an operator uses it."""

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import BEFORE_THE_MEETING
from tests.e2e.people import ROSTER
from tests.e2e.stage import Process, Stage, stage


@pytest.fixture
def desk(tmp_path: Path) -> Stage:
    """No Telegram anywhere."""
    return Stage(tmp_path, "http://127.0.0.1:9", {"CLOCK_URL": ""})


def test_import_previews_then_imports_then_has_nothing_to_do(desk: Stage) -> None:
    preview = desk.run("import", str(ROSTER), "--dry-run", "--json")
    assert preview.returncode == 0, preview.stderr
    assert len(json.loads(preview.stdout)["added"]) == 30
    assert "30 новых человек" in desk.run("import", str(ROSTER)).stdout
    again = desk.run("import", str(ROSTER))
    assert "30 без изменений" in again.stdout


def test_a_wrong_setting_is_one_sentence(desk: Stage) -> None:
    desk.settings["DEFAULT_TIMEZONE"] = "Moscow"
    for command in ("run", "doctor", "invite-secretary"):
        result = desk.run(command)
        assert result.returncode == 2
        assert result.stderr.startswith("DEFAULT_TIMEZONE: ")
        assert "Traceback" not in result.stderr


def test_running_without_a_token_says_what_to_do(desk: Stage) -> None:
    desk.settings["BOT_TOKEN"] = ""
    without = desk.run("run")
    assert (without.returncode, "BotFather" in without.stderr) == (2, True)
    assert "Traceback" not in without.stderr


def test_running_without_a_network_says_what_to_look_at_and_waits(desk: Stage) -> None:
    waiting = Process("-m", "bot", "run", cwd=desk.folder, **desk.environment)
    waiting.wait_for("TELEGRAM_API_URL")
    assert waiting.stop() == 0
    assert not [line for line in waiting.lines if "Traceback" in line]


def test_the_doctor_names_what_is_wrong_and_how_to_mend_it(tmp_path: Path) -> None:
    with stage(tmp_path, at=BEFORE_THE_MEETING) as play:
        new = play.run("doctor")
        assert new.returncode == 1
        assert "kvorum run" in next(line for line in new.stdout.splitlines() if line.startswith("✗"))
        play.run("import", str(ROSTER))
        well = play.run("doctor")
        assert well.returncode == 0, well.stdout
        assert len(well.stdout.splitlines()) == 5
        assert "@simulated_bot" in well.stdout
        (tmp_path / "kvorum.sqlite3").write_bytes(b"this is no database, whatever its name says" * 100)
        damaged = play.run("doctor")
        assert damaged.returncode == 1
        assert "Traceback" not in damaged.stdout + damaged.stderr


def test_the_token_is_in_no_line_that_is_printed(tmp_path: Path) -> None:
    with stage(tmp_path, at=BEFORE_THE_MEETING, LOG_LEVEL="DEBUG") as play:
        bot = play.start_bot()
        bot.stop()
        assert bot.lines
        secret = play.environment["BOT_TOKEN"].partition(":")[2]
        assert not [line for line in bot.lines if secret in line]
