"""What is remembered: tables, repositories, transactions, migrations. SQLAlchemy Core on SQLite or PostgreSQL."""
