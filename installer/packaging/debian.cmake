# The Debian package: cpack -G DEB in a release build, as installer/package runs it.
#
# Everything that makes Tact work for everybody on the computer: both programs, a manifest in the folders of all browsers, and the extension
# where Debian's Chromium and Firefox ESR look for those of the system. No policy of a browser is changed.
set(TACT_EXTENSION ${PROJECT_SOURCE_DIR}/build/extension CACHE PATH "The built extension that is packed")

set(webext share/webext/tact)
set(firefox_id tact@tact.example)
install(TARGETS tact tact-host DESTINATION lib/tact)
install(DIRECTORY ${TACT_EXTENSION}/ DESTINATION ${webext})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/tact RENAME copyright)
install(FILES ${PROJECT_SOURCE_DIR}/installer/packaging/debian/README.Debian DESTINATION share/doc/tact)

# Links and manifests are made while the package is staged, below DESTDIR.
install(CODE "
  set(usr \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\")
  file(MAKE_DIRECTORY \"\${usr}/bin\" \"\${usr}/share/chromium/extensions\" \"\${usr}/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}\")
  file(CREATE_LINK ../lib/tact/tact \"\${usr}/bin/tact\" SYMBOLIC)
  file(CREATE_LINK ../../webext/tact \"\${usr}/share/chromium/extensions/tact\" SYMBOLIC)
  file(CREATE_LINK ../../../webext/tact \"\${usr}/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/${firefox_id}\" SYMBOLIC)
  execute_process(COMMAND $<TARGET_FILE:tact> install --system --host \${CMAKE_INSTALL_PREFIX}/lib/tact/tact-host COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md OUTPUT_FILE \"\${usr}/share/doc/tact/changelog.gz\" COMMAND_ERROR_IS_FATAL ANY)
")

set(CPACK_GENERATOR DEB)
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/packages)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Tact authors <tact@tact.example>")
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "chromium | firefox-esr | www-browser")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "hunspell-dictionary")
# Each line below the first is shown as it stands.
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "etiquette before you press Connect on LinkedIn
Tact tells you, beside the Connect button, whether this is the moment, why,
on whose authority, and what to do instead. It checks the note of an
invitation, advises on invitations you received and on connections you have.

Everything it knows stays on this computer; it sends nothing and does
nothing for you. The package brings the host, its rules, and the extension
for Chromium and Firefox ESR.")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/installer/packaging/debian/postinst)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
