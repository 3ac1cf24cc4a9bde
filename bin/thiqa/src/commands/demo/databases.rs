//! Two databases with two roles on a PostgreSQL server, made for one demonstration.

use std::path::Path;

use anyhow::{Context, Result};
use kernel::{Id, Random, SystemRandom};
use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// Where the databases of a demonstration are remembered.
const FILE: &str = "databases.toml";

/// The databases of a demonstration.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Made {
    server: String,
    suffix: String,
    /// Address of the front's, with its role.
    pub front: String,
    /// Address of the desk's, with its role.
    pub desk: String,
}

/// Makes a role and a database for each zone; neither role may enter the other's database.
pub(super) async fn make(server: &str, dir: &Path) -> Result<Made> {
    let random: &dyn Random = &SystemRandom;
    let suffix = Id::random(random).short().to_lowercase();
    let mut connection = PgConnection::connect(server).await.context("cannot connect")?;
    let mut addresses = Vec::new();
    for zone in ["front", "desk"] {
        let (name, password) = (format!("thiqa_{zone}_{suffix}"), Id::random(random).to_string());
        for statement in [
            format!("CREATE ROLE {name} LOGIN PASSWORD '{password}'"),
            format!("CREATE DATABASE {name} OWNER {name}"),
            format!("REVOKE CONNECT ON DATABASE {name} FROM PUBLIC"),
        ] {
            execute(&mut connection, statement).await?;
        }
        addresses.push(address(server, &name, &password)?);
    }
    let desk = addresses.pop().unwrap_or_default();
    let front = addresses.pop().unwrap_or_default();
    let made = Made { server: server.to_owned(), suffix, front, desk };
    crate::wiring::write_private(&dir.join(FILE), toml::to_string(&made)?.as_bytes())?;
    Ok(made)
}

/// Drops what [`make`] made for a demonstration in this folder.
pub(super) async fn drop_made(dir: &Path) -> Result<()> {
    let Ok(text) = std::fs::read_to_string(dir.join(FILE)) else { return Ok(()) };
    let made: Made = toml::from_str(&text)?;
    let mut connection = PgConnection::connect(&made.server).await?;
    for zone in ["front", "desk"] {
        let name = format!("thiqa_{zone}_{}", made.suffix);
        execute(&mut connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        execute(&mut connection, format!("DROP ROLE IF EXISTS {name}")).await?;
    }
    Ok(())
}

/// The names and passwords in these statements are our own hexadecimal digits.
async fn execute(connection: &mut PgConnection, statement: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await?;
    Ok(())
}

/// The server's address with another role and database.
fn address(server: &str, name: &str, password: &str) -> Result<String> {
    let mut address = reqwest::Url::parse(server).context("not an address")?;
    address.set_username(name).ok().context("not an address of a server")?;
    address.set_password(Some(password)).ok().context("not an address of a server")?;
    address.set_path(name);
    Ok(address.to_string())
}
