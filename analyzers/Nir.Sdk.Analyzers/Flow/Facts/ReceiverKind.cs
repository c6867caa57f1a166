namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>The kinds of places that an identifier must not come to.</summary>
internal enum ReceiverKind
{
    /// <summary>A log, the console, a trace, a telemetry tag.</summary>
    Log,

    /// <summary>An exception.</summary>
    Fault,

    /// <summary>A URL or a file name.</summary>
    Address,
}
