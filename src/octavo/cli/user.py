"""Accounts from the terminal."""

import click


@click.group()
def user() -> None:
    """Add accounts, list and remove them, give them new passwords and tokens."""


@user.command("add")
@click.argument("name")
@click.password_option(help="Asked for when it is not given.")
def add(name: str, password: str) -> None:
    """Add an account. The first one is the owner's, and the library so far is theirs."""
    from octavo.bootstrap import open_desk
    from octavo.desk.accounts import add_user

    with open_desk() as desk:
        added = add_user(desk, name, password)
    click.echo(f"{added.name} can sign in now. Octavo may listen on other addresses: octavo run --host 0.0.0.0")


@user.command("list")
def list_users() -> None:
    """List the accounts, the owner's first."""
    from octavo.bootstrap import open_desk
    from octavo.news.ids import OWNER

    with open_desk() as desk, desk.store.read() as tx:
        users = [each for each in tx.accounts.users() if each.password_hash]
    if not users:
        click.echo("There are no accounts: whoever sits at this machine is the owner. octavo user add NAME makes one.")
    for each in users:
        click.echo(f"{each.name}, the owner" if each.id == OWNER else each.name)


@user.command("password")
@click.argument("name")
@click.option("--password", help="Asked for when it is not given.")
def password(name: str, password: str | None) -> None:
    """Give an account a new password, forgotten or not. All of its sessions end."""
    from octavo.bootstrap import open_desk
    from octavo.desk.accounts import set_password, user_named

    with open_desk() as desk:
        # Whoever mistyped the name is told so before choosing a password, not after.
        user_named(desk, name)
        chosen = password or click.prompt("Password", hide_input=True, confirmation_prompt=True)
        changed = set_password(desk, name, chosen)
    click.echo(f"{changed.name} signs in with the new password from now on.")


@user.command("remove")
@click.argument("name")
@click.option("--comments", is_flag=True, help="Remove what the account said, too.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def remove(name: str, comments: bool, yes: bool) -> None:
    """Remove an account, after telling what goes with it. What it said stays, unless --comments is given."""
    from octavo.bootstrap import open_desk
    from octavo.desk.accounts import user_named
    from octavo.desk.leaving import holdings, remove_user
    from octavo.text.leaving import leaving_words

    with open_desk() as desk:
        account, had = holdings(desk, user_named(desk, name).id)
        if not yes:
            for sentence in leaving_words(account.name, had, comments=comments):
                click.echo(sentence)
            click.confirm(f"Remove {account.name}?", abort=True)
        remove_user(desk, account.id, comments=comments)
    click.echo(f"{account.name} has no account here any more.")


@user.command("token")
@click.argument("name")
@click.option("--label", default="token", show_default=True, help="What the token is for.")
def token(name: str, label: str) -> None:
    """Make a token for a program or a reading app. It is shown this once."""
    from octavo.bootstrap import open_desk
    from octavo.desk.accounts import add_token, user_named

    with open_desk() as desk:
        _, secret = add_token(desk, user_named(desk, name).id, label)
    click.echo(secret)
