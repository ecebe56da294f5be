<?php
/**
 * Plugin Name: Amparo receiver
 * Description: Takes the submissions of Amparo's forms, each exactly once, with their attachments.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Posts of WordPress have no unique key: a post that is sent twice is two posts. So submissions have tables of their own,
 * with the id that the device made as the primary key. What arrives is kept as it came; only the people with the
 * capability `amparo_send` may send, and this plugin has no page that shows what was sent.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const AMPARO_RECEIVER_MAX_BYTES = 2097152;
const AMPARO_RECEIVER_MAX_CHUNK = 524288;
const AMPARO_RECEIVER_UUID      = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

register_activation_hook( __FILE__, 'amparo_receiver_activate' );
add_action( 'rest_api_init', 'amparo_receiver_routes' );

/** Makes the tables, and lets administrators send; a site gives `amparo_send` to the roles of its caseworkers. */
function amparo_receiver_activate() {
	global $wpdb;
	$collation = $wpdb->get_charset_collate();
	$wpdb->query(
		"CREATE TABLE IF NOT EXISTS {$wpdb->prefix}amparo_submission (
			id char(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
			content_hash char(64) CHARACTER SET ascii NOT NULL,
			body longblob NOT NULL,
			sender bigint unsigned NOT NULL,
			received_at char(24) CHARACTER SET ascii NOT NULL
		) ENGINE=InnoDB $collation"
	);
	$wpdb->query(
		"CREATE TABLE IF NOT EXISTS {$wpdb->prefix}amparo_attachment (
			submission char(36) CHARACTER SET ascii NOT NULL,
			id char(36) CHARACTER SET ascii NOT NULL,
			content longblob NOT NULL,
			content_hash char(64) CHARACTER SET ascii,
			received_at char(24) CHARACTER SET ascii,
			PRIMARY KEY (submission, id)
		) ENGINE=InnoDB $collation"
	);
	$administrators = get_role( 'administrator' );
	if ( $administrators ) {
		$administrators->add_cap( 'amparo_send' );
	}
}

/** The addresses of the REST transport. */
function amparo_receiver_routes() {
	$uuid      = AMPARO_RECEIVER_UUID;
	$submit    = array(
		'methods'             => 'PUT',
		'callback'            => 'amparo_receiver_take_submission',
		'permission_callback' => 'amparo_receiver_may_send',
	);
	$tell      = array(
		'methods'             => 'GET',
		'callback'            => 'amparo_receiver_tell_attachment',
		'permission_callback' => 'amparo_receiver_may_send',
	);
	$continues = array(
		'methods'             => 'PUT',
		'callback'            => 'amparo_receiver_take_chunk',
		'permission_callback' => 'amparo_receiver_may_send',
	);
	register_rest_route( 'amparo/v1', "/submissions/(?P<id>$uuid)", $submit );
	register_rest_route( 'amparo/v1', "/submissions/(?P<id>$uuid)/attachments/(?P<attachment>$uuid)", $tell );
	register_rest_route( 'amparo/v1', "/submissions/(?P<id>$uuid)/attachments/(?P<attachment>$uuid)/(?P<offset>\d{1,10})", $continues );
}

function amparo_receiver_may_send() {
	return current_user_can( 'amparo_send' );
}

/** Stores a submission unless its id is taken: 201 for the first, 200 for the same again, 409 for another. */
function amparo_receiver_take_submission( WP_REST_Request $request ) {
	global $wpdb;
	$body = $request->get_body();
	if ( strlen( $body ) > AMPARO_RECEIVER_MAX_BYTES ) {
		return amparo_receiver_refuse( 413, 'tooLarge' );
	}
	$submission = json_decode( $body, true, 64 );
	if ( ! is_array( $submission ) || ! isset( $submission['id'] ) || $submission['id'] !== $request['id'] ) {
		return amparo_receiver_refuse( 400, 'malformed' );
	}
	$table  = $wpdb->prefix . 'amparo_submission';
	$hash   = hash( 'sha256', $body );
	$values = array( $request['id'], $hash, $body, get_current_user_id(), amparo_receiver_now() );
	// The primary key decides, so that of two that come at once one is first.
	$made = $wpdb->query(
		$wpdb->prepare( "INSERT INTO $table (id, content_hash, body, sender, received_at) VALUES (%s, %s, %s, %d, %s) ON DUPLICATE KEY UPDATE id = id", $values )
	);
	$stored = $wpdb->get_row( $wpdb->prepare( "SELECT content_hash, received_at FROM $table WHERE id = %s", $request['id'] ) );
	if ( false === $made || ! $stored ) {
		return amparo_receiver_refuse( 500, 'server' );
	}
	if ( $stored->content_hash !== $hash ) {
		return amparo_receiver_refuse( 409, 'conflict' );
	}
	return amparo_receiver_receipt( $request['id'], $stored, 1 === $made ? 201 : 200 );
}

/** Says how much of an attachment is here, or gives its receipt. */
function amparo_receiver_tell_attachment( WP_REST_Request $request ) {
	$named = amparo_receiver_named( $request );
	if ( ! $named ) {
		return amparo_receiver_refuse( 404, 'notFound' );
	}
	$stored = amparo_receiver_attachment( $request );
	if ( $stored && $stored->content_hash ) {
		return amparo_receiver_receipt( $request['attachment'], $stored, 200 );
	}
	return new WP_REST_Response( array( 'received' => $stored ? (int) $stored->size : 0 ) );
}

/** Takes a stretch of an attachment that a stored submission names; whole and with the hash that was named, it has its receipt. */
function amparo_receiver_take_chunk( WP_REST_Request $request ) {
	global $wpdb;
	$named = amparo_receiver_named( $request );
	if ( ! $named ) {
		return amparo_receiver_refuse( 404, 'notFound' );
	}
	$chunk  = $request->get_body();
	$offset = (int) $request['offset'];
	if ( strlen( $chunk ) > AMPARO_RECEIVER_MAX_CHUNK || $offset + strlen( $chunk ) > $named['bytes'] ) {
		return amparo_receiver_refuse( 413, 'tooLarge' );
	}
	$table = $wpdb->prefix . 'amparo_attachment';
	$key   = array( $request['id'], $request['attachment'] );
	$wpdb->query( $wpdb->prepare( "INSERT INTO $table (submission, id, content) VALUES (%s, %s, '') ON DUPLICATE KEY UPDATE id = id", $key ) );
	// Only where it ends now, in one statement: of two that bring the same stretch one is first.
	$grown = $wpdb->query(
		$wpdb->prepare(
			"UPDATE $table SET content = CONCAT(content, %s) WHERE submission = %s AND id = %s AND content_hash IS NULL AND LENGTH(content) = %d",
			array_merge( array( $chunk ), $key, array( $offset ) )
		)
	);
	$stored = amparo_receiver_attachment( $request );
	if ( false === $grown || ! $stored ) {
		return amparo_receiver_refuse( 500, 'server' );
	}
	if ( $stored->content_hash ) {
		return amparo_receiver_receipt( $request['attachment'], $stored, 200 );
	}
	$received = (int) $stored->size;
	if ( $received < $named['bytes'] ) {
		return new WP_REST_Response( array( 'received' => $received ), 1 === $grown || 0 === strlen( $chunk ) ? 200 : 409 );
	}
	return amparo_receiver_complete( $request, $named['hash'] );
}

/** Checks a whole attachment; one with another hash is thrown away, and is sent from the start. */
function amparo_receiver_complete( WP_REST_Request $request, $hash ) {
	global $wpdb;
	$table = $wpdb->prefix . 'amparo_attachment';
	$key   = array( $request['id'], $request['attachment'] );
	$wpdb->query(
		$wpdb->prepare(
			"UPDATE $table SET content_hash = %s, received_at = %s WHERE submission = %s AND id = %s AND content_hash IS NULL AND SHA2(content, 256) = %s",
			array_merge( array( $hash, amparo_receiver_now() ), $key, array( $hash ) )
		)
	);
	$stored = amparo_receiver_attachment( $request );
	if ( $stored && $stored->content_hash ) {
		return amparo_receiver_receipt( $request['attachment'], $stored, 201 );
	}
	$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE submission = %s AND id = %s AND content_hash IS NULL", $key ) );
	return new WP_REST_Response( array( 'received' => 0 ), 409 );
}

function amparo_receiver_attachment( WP_REST_Request $request ) {
	global $wpdb;
	$table = $wpdb->prefix . 'amparo_attachment';
	return $wpdb->get_row(
		$wpdb->prepare( "SELECT LENGTH(content) AS size, content_hash, received_at FROM $table WHERE submission = %s AND id = %s", $request['id'], $request['attachment'] )
	);
}

/** What the stored submission says of this attachment; nothing that it does not name is taken. */
function amparo_receiver_named( WP_REST_Request $request ) {
	global $wpdb;
	$table = $wpdb->prefix . 'amparo_submission';
	$body  = $wpdb->get_var( $wpdb->prepare( "SELECT body FROM $table WHERE id = %s", $request['id'] ) );
	return $body ? amparo_receiver_find( json_decode( $body, true, 64 ), $request['attachment'] ) : null;
}

function amparo_receiver_find( $part, $id ) {
	if ( ! is_array( $part ) ) {
		return null;
	}
	if ( isset( $part['id'], $part['bytes'], $part['hash'], $part['type'] ) && $part['id'] === $id && is_int( $part['bytes'] ) ) {
		return preg_match( '/^[0-9a-f]{64}$/', $part['hash'] ) ? $part : null;
	}
	foreach ( $part as $inner ) {
		$found = amparo_receiver_find( $inner, $id );
		if ( $found ) {
			return $found;
		}
	}
	return null;
}

function amparo_receiver_receipt( $id, $stored, $status ) {
	$receipt = array(
		'id'          => $id,
		'contentHash' => $stored->content_hash,
		'receivedAt'  => $stored->received_at,
	);
	return new WP_REST_Response( $receipt, $status );
}

function amparo_receiver_refuse( $status, $code ) {
	return new WP_REST_Response( array( 'code' => $code ), $status );
}

function amparo_receiver_now() {
	return gmdate( 'Y-m-d\TH:i:s.' ) . sprintf( '%03dZ', (int) ( fmod( microtime( true ), 1 ) * 1000 ) );
}
