namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>The kinds of places that an identifier must not come to.</summary>
internal enum ReceiverKind
{
    /// <summary>A log, the console, a trace, a telemetry tag.</summary>
    Log,

    /// <summary>An exception.</summary>
    Faults,

    /// <summary>A URL or a file name.</summary>
    Adresse,
}
