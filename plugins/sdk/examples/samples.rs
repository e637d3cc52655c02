//! Writes the made-up questions of `testing` as JSON, for plugins that are not
//! written in Rust: `cargo run -p lodestar-plugin-sdk --example samples`.

use std::path::Path;

use lodestar_plugin_protocol::Request;
use lodestar_plugin_sdk::testing;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let import = Request::Import(Box::new(testing::question("survey.csv")));
    let export = Request::Export(Box::new(testing::report("promises")));
    for (name, request) in [("import.json", import), ("export.json", export)] {
        let text = serde_json::to_string_pretty(&request)?;
        std::fs::write(folder.join(name), text + "\n")?;
    }
    Ok(())
}
