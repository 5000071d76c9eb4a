"""What the fields of a callback may hold; everything here is input from a stranger."""

from typing import Annotated

from pydantic import Field

# SQLite's and PostgreSQL's ids; a larger number would be an error of the driver instead of a clear answer.
Id = Annotated[int, Field(ge=0, lt=2**62)]
Hour = Annotated[int, Field(ge=0, lt=24)]
Place = Annotated[int, Field(ge=0, le=99)]  # in a short list, from 1; 0: all of it
OptionNumber = Annotated[int, Field(ge=0, le=99)]
Chosen = Annotated[int, Field(ge=0, lt=2**21)]  # the options' numbers as bits: nothing but the tap remembers them
