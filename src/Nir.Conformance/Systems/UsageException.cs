namespace Nir.Conformance.Systems;

/// <summary>What was asked for cannot be done: the message says what to change.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What to change.</param>
    /// <param name="inner">What was behind it. Null: nothing.</param>
    public UsageException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
