namespace Nir.Register.Faults;

/// <summary>What a connection can do instead of carrying an answer. In process the caller meets the same exceptions as over a network.</summary>
public enum FaultConnection
{
    /// <summary>It is reset: <c>reset</c>.</summary>
    Reset = 1,

    /// <summary>It is closed without a byte: <c>close</c>.</summary>
    Close = 2,

    /// <summary>Nothing comes: the caller waits until it gives up, ten minutes at most: <c>silence</c>.</summary>
    Silence = 3,
}
