/* The image that host/packs/bundle.cmake wrote, see shipped.h. */
#if defined(__ELF__)
    .section .rodata
#else
    .section .rdata,"dr"
#endif
    .global tactShippedBegin
    .global tactShippedEnd
tactShippedBegin:
    .incbin TACT_IMAGE
tactShippedEnd:
    .byte 0
#if defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
