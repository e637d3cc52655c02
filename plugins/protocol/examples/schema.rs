//! Writes the checked-in schema anew:
//! `cargo run -p lodestar-plugin-protocol --features schema --example schema`.

use std::path::Path;

use lodestar_plugin_protocol::schema;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
    std::fs::write(folder.join(schema::FILE), schema::text())
}
