"""Accounts from the terminal."""

import click


@click.group()
def user() -> None:
    """Add accounts, list them, give them new passwords and tokens."""


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
        users = [each for each in tx.readers.users() if each.password_hash]
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
