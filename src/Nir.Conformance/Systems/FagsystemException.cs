namespace Nir.Conformance.Systems;

/// <summary>The fagsystem under test, or its adapter, failed: it crashed, hung, or answered what cannot be understood. It is never the harness's
/// fault.</summary>
public sealed class FagsystemException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What it did, without identifiers.</param>
    /// <param name="inner">What was behind it. Null: nothing.</param>
    public FagsystemException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Whether it answered that it cannot: it works, and says no.</summary>
    public bool IsRefusal { get; init; }
}
