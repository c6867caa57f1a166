namespace Nir.Conformance.Tests.Mutants;

/// <summary>Sends a request on.</summary>
internal delegate Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellationToken);
