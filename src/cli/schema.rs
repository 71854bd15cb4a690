//! `schema`: the JSON schemas that give editors completion and checks.

use std::io::Write;

use super::ExitStatus;
use super::args::SchemaKind;
use super::terminal::Terminal;
use crate::pack::schema;

pub(super) fn run(kind: SchemaKind, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    let schema = match kind {
        SchemaKind::Pack => schema::pack_schema(),
        SchemaKind::Config => schema::config_schema(),
    };
    let mut out = terminal.stdout();
    serde_json::to_writer_pretty(&mut out, &schema)?;
    writeln!(out)?;
    out.flush()?;
    Ok(ExitStatus::Clean)
}
