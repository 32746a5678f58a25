//! The loops of Handwritten.c in Rust, with nothing but its standard library.
use std::ffi::{c_char, c_void, CStr};
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::OnceLock;

#[repr(C)]
struct GoString {
    p: *const c_char,
    n: isize,
}

#[repr(C)]
struct GoSlice {
    data: *mut c_void,
    len: i64,
    cap: i64,
}

#[repr(C)]
struct DivideReturn {
    quotient: i64,
    err: *mut c_char,
}

extern "C" {
    fn Add(a: i64, b: i64) -> i64;
    fn Blend(a: i32, b: f64, c: u8, d: u8) -> f64;
    fn Length(text: GoString) -> i64;
    fn Greet(name: GoString) -> *mut c_char;
    fn Long() -> *mut c_char;
    fn Sum(xs: GoSlice) -> f64;
    fn Divide(a: i64, b: i64) -> DivideReturn;
    fn CounterAdd(c: usize, n: i64) -> i64;
    fn CloseCounter(c: usize);
    fn CountIf(limit: i64, filter: extern "C" fn(i64, *mut c_void) -> bool, context: *mut c_void) -> i64;
    fn Notify(value: i64, done: extern "C" fn(i64, *mut c_void), context: *mut c_void);
    fn Work(value: i64) -> i64;
    fn Answer(value: i64, done: extern "C" fn(i64, *mut c_void), context: *mut c_void);
    fn free(memory: *mut c_void);
}

fn lend(text: &str) -> GoString {
    GoString { p: text.as_ptr().cast(), n: text.len() as isize }
}

unsafe fn take(text: *mut c_char) -> String {
    let owned = CStr::from_ptr(text).to_str().unwrap().to_owned();
    free(text.cast());
    owned
}

fn divide(a: i64, b: i64) -> Result<i64, String> {
    let result = unsafe { Divide(a, b) };
    if result.err.is_null() { Ok(result.quotient) } else { Err(unsafe { take(result.err) }) }
}

struct Counter(usize);

impl Counter {
    fn add(&self, n: i64) -> i64 {
        unsafe { CounterAdd(self.0, n) }
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        unsafe { CloseCounter(self.0) }
    }
}

fn count_if<F: FnMut(i64) -> bool>(limit: i64, mut filter: F) -> i64 {
    extern "C" fn call<F: FnMut(i64) -> bool>(value: i64, context: *mut c_void) -> bool {
        unsafe { (*context.cast::<F>())(value) }
    }
    unsafe { CountIf(limit, call::<F>, (&mut filter as *mut F).cast()) }
}

type Done = Box<dyn FnOnce(i64) + Send>;

/// What calls a closure once, and frees it.
extern "C" fn call_once(value: i64, context: *mut c_void) {
    unsafe { Box::from_raw(context.cast::<Done>())(value) }
}

fn notify(value: i64, done: Done) {
    unsafe { Notify(value, call_once, Box::into_raw(Box::new(done)).cast()) }
}

fn answer(value: i64, done: Done) {
    unsafe { Answer(value, call_once, Box::into_raw(Box::new(done)).cast()) }
}

/// A thread for calls that block.
fn worker() -> &'static Sender<(i64, Sender<i64>)> {
    static WORKER: OnceLock<Sender<(i64, Sender<i64>)>> = OnceLock::new();
    WORKER.get_or_init(|| {
        let (sender, receiver): (_, Receiver<(i64, Sender<i64>)>) = channel();
        std::thread::spawn(move || {
            for (value, caller) in receiver {
                caller.send(unsafe { Work(value) }).unwrap();
            }
        });
        sender
    })
}

#[no_mangle]
pub extern "C" fn rust_add(calls: i64) -> i64 {
    (0..calls).fold(0, |sum, i| unsafe { sum.wrapping_add(Add(i, sum)) })
}

#[no_mangle]
pub extern "C" fn rust_blend(calls: i64) -> f64 {
    (0..calls).fold(0.0, |sum, i| unsafe { sum + Blend(i as i32, 0.5, i as u8, (i & 1) as u8) })
}

#[no_mangle]
pub unsafe extern "C" fn rust_length(calls: i64, text: *const u8, length: usize) -> i64 {
    let text = std::str::from_utf8_unchecked(std::slice::from_raw_parts(text, length));
    (0..calls).map(|_| Length(lend(text))).sum()
}

#[no_mangle]
pub unsafe extern "C" fn rust_greet(calls: i64, name: *const u8, length: usize) -> i64 {
    let name = std::str::from_utf8_unchecked(std::slice::from_raw_parts(name, length));
    (0..calls).map(|_| std::hint::black_box(take(Greet(lend(name)))).len() as i64).sum()
}

#[no_mangle]
pub extern "C" fn rust_long(calls: i64) -> i64 {
    (0..calls).map(|_| std::hint::black_box(unsafe { take(Long()) }).len() as i64).sum()
}

#[no_mangle]
pub unsafe extern "C" fn rust_sum(calls: i64, xs: *mut f64, count: i64) -> f64 {
    (0..calls).map(|_| Sum(GoSlice { data: xs.cast(), len: count, cap: count })).sum()
}

#[no_mangle]
pub extern "C" fn rust_divide(calls: i64, divisor: i64) -> i64 {
    (0..calls)
        .map(|i| match divide(i, divisor) {
            Ok(quotient) => quotient,
            Err(message) => std::hint::black_box(message).len() as i64,
        })
        .sum()
}

#[no_mangle]
pub extern "C" fn rust_counter(calls: i64, counter: usize) -> i64 {
    let counter = std::mem::ManuallyDrop::new(Counter(counter));
    (0..calls).fold(0i64, |sum, i| sum.wrapping_add(counter.add(i)))
}

#[no_mangle]
pub extern "C" fn rust_count_if(calls: i64) -> i64 {
    let limit = std::hint::black_box(5);
    (0..calls).map(|_| count_if(10, |value| value < limit)).sum()
}

#[no_mangle]
pub extern "C" fn rust_notify(calls: i64) -> i64 {
    let sum = std::sync::Arc::new(std::sync::atomic::AtomicI64::new(0));
    for i in 0..calls {
        let sum = sum.clone();
        notify(i, Box::new(move |value| drop(sum.fetch_add(value, std::sync::atomic::Ordering::Relaxed))));
    }
    sum.load(std::sync::atomic::Ordering::Relaxed)
}

#[no_mangle]
pub extern "C" fn rust_work(calls: i64) -> i64 {
    let (sender, receiver) = channel();
    (0..calls)
        .map(|i| {
            worker().send((i, sender.clone())).unwrap();
            receiver.recv().unwrap()
        })
        .sum()
}

#[no_mangle]
pub extern "C" fn rust_answer(calls: i64) -> i64 {
    let (sender, receiver) = channel();
    (0..calls)
        .map(|i| {
            let sender = sender.clone();
            answer(i, Box::new(move |value| sender.send(value).unwrap()));
            receiver.recv().unwrap()
        })
        .sum()
}
