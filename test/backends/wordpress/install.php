<?php
// Sets up the site: its tables, the plugin, and one person who may send. Prints the credentials as JSON.
$_SERVER['HTTP_HOST']       = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Portal', 'root', 'root@portal.example', false, '', 'a-password-for-this-test' );
$failed = activate_plugin( 'amparo-receiver/amparo-receiver.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
add_role( 'caseworker', 'Caseworker', array( 'read' => true, 'amparo_send' => true ) );
$worker = wp_insert_user( array( 'user_login' => 'worker', 'user_pass' => 'a-password-for-this-test', 'role' => 'caseworker' ) );
$reader = wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'a-password-for-this-test', 'role' => 'subscriber' ) );
$made   = WP_Application_Passwords::create_new_application_password( $worker, array( 'name' => 'test' ) );
$other  = WP_Application_Passwords::create_new_application_password( $reader, array( 'name' => 'test' ) );
echo wp_json_encode( array( 'worker' => 'worker:' . $made[0], 'reader' => 'reader:' . $other[0], 'version' => $wp_version ) );
