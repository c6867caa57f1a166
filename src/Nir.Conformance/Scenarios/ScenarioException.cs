namespace Nir.Conformance.Scenarios;

/// <summary>A scenario file cannot be used. The message says which one, where in it, and what is expected.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">Which file, where in it, and what is expected.</param>
    /// <param name="inner">What was behind it. Null: nothing.</param>
    public ScenarioException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
