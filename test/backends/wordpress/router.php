<?php
// What the rewrite rules of a web server do: whatever is no file goes to WordPress.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( '/' !== $path && is_file( $_SERVER['DOCUMENT_ROOT'] . $path ) ) {
	return false;
}
if ( 0 === strpos( $path, '/wp-json' ) ) {
	$_GET['rest_route'] = substr( $path, 8 ) === '' ? '/' : substr( $path, 8 );
}
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
