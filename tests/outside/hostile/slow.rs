//! Connections that send nothing, or one byte now and then, do not keep the site from others.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use tests::Site;

#[test]
fn a_hundred_dribbling_connections_are_closed_and_hinder_nobody() {
    let site = Site::start();
    let open = |_| {
        let mut stream = TcpStream::connect(site.authority()).expect("a connection");
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").expect("a start");
        stream
    };
    let mut streams: Vec<TcpStream> = (0..100).map(open).collect();
    let answer = site.browser().get("/zoeken?q=gent").expect(200);
    assert!(answer.took < Duration::from_secs(2), "others wait {:?}", answer.took);

    let patience = Instant::now() + Duration::from_secs(45);
    while !streams.is_empty() {
        assert!(Instant::now() < patience, "{} of 100 are still open after 45 s", streams.len());
        streams.retain_mut(|stream| {
            let _ = stream.set_read_timeout(Some(Duration::from_millis(1)));
            let alive = stream.write_all(b"a").is_ok();
            let closed = matches!(stream.read(&mut [0; 512]), Ok(0));
            alive && !closed
        });
        std::thread::sleep(Duration::from_millis(500));
    }
    assert_eq!(site.browser().get("/").status, 200);
}
