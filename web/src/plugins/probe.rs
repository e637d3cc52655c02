//! Finding out what this system can wall off, by walling off a process.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use lodestar_plugin_protocol::walls::Ready;
use lodestar_plugin_protocol::walls::Walls;
use tokio::process::Command;
use tokio::time::timeout;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The walls that a plugin's process has here; none if that cannot be found out.
pub(super) async fn walls(program: &Path) -> Walls {
    match ask(program).await {
        Ok(ready) => ready.walls,
        Err(error) => {
            tracing::warn!(%error, "what the system walls off could not be found out");
            Walls::none("it could not be found out")
        }
    }
}

async fn ask(program: &Path) -> anyhow::Result<Ready> {
    let mut command = Command::new(program);
    command.args(["plugin-runner", "--probe"]).env_clear().kill_on_drop(true);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let output = timeout(PATIENCE, command.output()).await??;
    Ok(serde_json::from_slice(&output.stdout)?)
}
