namespace Nir.Register.Stubs.Responses;

/// <summary>What may happen instead of an answer.</summary>
public enum StubFault
{
    /// <summary>The answer is sent.</summary>
    None = 0,

    /// <summary>The connection is closed without a byte: <c>EMPTY_RESPONSE</c>.</summary>
    EmptyResponse,

    /// <summary>The status and headers are sent, then bytes that mean nothing, then the connection is closed: <c>MALFORMED_RESPONSE_CHUNK</c>.</summary>
    MalformedResponseChunk,

    /// <summary>Bytes that mean nothing are sent, then the connection is closed: <c>RANDOM_DATA_THEN_CLOSE</c>.</summary>
    RandomDataThenClose,

    /// <summary>The connection is reset: <c>CONNECTION_RESET_BY_PEER</c>.</summary>
    ConnectionResetByPeer,
}
