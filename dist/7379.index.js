export const id = 7379;
export const ids = [7379];
export const modules = {

/***/ 45104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export portableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** Continues a CRC-32 over more bytes; starts from 0. Node's own where there is one (20.15, 22.2), as it is far faster. */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? portableCrc32;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
        remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
});
/** CRC-32 (ISO 3309, reflected polynomial 0xEDB88320) a byte at a time. */
function portableCrc32(bytes, crc) {
    let remainder = ~crc;
    for (const byte of bytes)
        remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
    return ~remainder >>> 0;
}


/***/ }),

/***/ 37286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e8: () => (/* binding */ allocateReadBuffer),
/* harmony export */   wh: () => (/* binding */ allocateSharedMemory),
/* harmony export */   y9: () => (/* binding */ sharedReadBuffer)
/* harmony export */ });
/** From the beginning of a page; any distance of more than some bytes does. */
const FROM_PAGE_BYTES = 128;
/**
 * Memory to read large files into, of so many bytes. Large memory begins with a page, as the kernel's copy of a file does, and
 * processors such as AMD's Zen 3 copy five times more slowly between places that are alike in their last twelve bits.
 */
function allocateReadBuffer(bytes) {
    return Buffer.allocUnsafeSlow(FROM_PAGE_BYTES + bytes).subarray(FROM_PAGE_BYTES);
}
/** The same as memory that threads share: see {@link sharedReadBuffer}. */
function allocateSharedMemory(bytes) {
    return new SharedArrayBuffer(FROM_PAGE_BYTES + bytes);
}
/** What {@link allocateSharedMemory} made, as one of the threads sees it. */
function sharedReadBuffer(memory) {
    return Buffer.from(memory, FROM_PAGE_BYTES);
}


/***/ }),

/***/ 6427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ paddingAfter),
/* harmony export */   Y: () => (/* binding */ BLOCK_BYTES)
/* harmony export */ });
/** All that a tar holds begins at a multiple of this. */
const BLOCK_BYTES = 512;
/** How many bytes fill up the last block of so many. */
function paddingAfter(sizeBytes) {
    return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}


/***/ })

};
