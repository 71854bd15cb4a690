//! JSON schemas of packs and configuration, for completion and checks in editors. They come from the
//! same declarations that read the files.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use super::config::ConfigFile;
use super::file::{LibraryFile, PackFile, RulesFile};

/// The schema of the files of a pack: the pack itself, a file of rules, a library.
pub fn pack_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let pack = reference::<PackFile>(&mut generator);
    let library = reference::<LibraryFile>(&mut generator);
    let rules = reference::<RulesFile>(&mut generator);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "policycheck pack, file of rules or library",
        // The key that only one of them has decides, so that an editor shows the mistakes of that one.
        "if": { "required": ["pack"] },
        "then": pack,
        "else": { "if": { "required": ["library"] }, "then": library, "else": rules },
        "$defs": generator.take_definitions(true),
    })
}

/// The schema of `policycheck.yaml`.
pub fn config_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<ConfigFile>();
    schema.insert("title".to_owned(), "policycheck configuration".into());
    schema.to_value()
}

fn reference<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas() {
        insta::assert_snapshot!(serde_json::to_string_pretty(&pack_schema()).unwrap());
        insta::assert_snapshot!(serde_json::to_string_pretty(&config_schema()).unwrap());
    }
}
