namespace Nir.Sdk.Client.Http;

/// <summary>What the register answers cannot be written where the caller said. It is no fault of the register or the network.</summary>
/// <param name="fault">What happened.</param>
internal sealed class DestinationFault(Exception fault) : IOException("The file cannot be written: see the inner exception.", fault);
