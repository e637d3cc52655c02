use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail server on loopback, which keeps what it takes.
#[derive(Clone, Debug)]
pub struct MailServer {
    address: String,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    mails: Vec<Mail>,
    refusals: usize,
}

/// A mail as it arrived.
#[derive(Clone, Debug)]
pub struct Mail {
    /// For whom, as the sending server said.
    pub to: String,
    /// Its headers and its body.
    pub text: String,
}

impl MailServer {
    /// Starts one that first refuses so many mails, as a busy one does.
    pub async fn start(refusals: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("smtp://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State { refusals, ..State::default() }));
        let server = Self { address, state: state.clone() };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, state.clone()));
            }
        });
        server
    }

    /// Where it listens, as in `smtp://127.0.0.1:2525`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every mail that it took.
    pub fn mails(&self) -> Vec<Mail> {
        self.state.lock().unwrap().mails.clone()
    }

    /// The mails that it took for somebody.
    pub fn mails_to(&self, email: &str) -> Vec<Mail> {
        self.mails().into_iter().filter(|it| it.to == email).collect()
    }
}

impl Mail {
    /// A header, with its folded lines joined.
    pub fn header(&self, name: &str) -> String {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let lines = head.split("\r\n").filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(it, _)| it.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value.to_owned()).unwrap_or_default()
    }

    /// What it says, with the soft ends of lines taken out.
    pub fn body(&self) -> String {
        let (_, body) = self.text.split_once("\r\n\r\n").unwrap();
        body.replace("=\r\n", "").replace("=3D", "=")
    }
}

async fn talk(stream: TcpStream, state: Arc<Mutex<State>>) {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let mut to = String::new();
    let _ = writer.write_all(b"220 loopback ready\r\n").await;
    while let Ok(Some(line)) = lines.next_line().await {
        let word = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let answer = match word.as_str() {
            "MAIL" if is_refused(&state) => "451 try again later",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                "250 ok"
            }
            "DATA" => {
                let _ = writer.write_all(b"354 go on\r\n").await;
                let mut text = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    text.push_str("\r\n");
                }
                state.lock().unwrap().mails.push(Mail { to: to.clone(), text });
                "250 taken"
            }
            "QUIT" => {
                let _ = writer.write_all(b"221 bye\r\n").await;
                return;
            }
            _ => "250 ok",
        };
        let _ = writer.write_all(format!("{answer}\r\n").as_bytes()).await;
    }
}

fn is_refused(state: &Mutex<State>) -> bool {
    let mut state = state.lock().unwrap();
    let is_refused = 0 < state.refusals;
    state.refusals = state.refusals.saturating_sub(1);
    is_refused
}
