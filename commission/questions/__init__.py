"""Free questions to people: options, answers, turnout. No decision of a body: for that there are votes."""
