using System.Net.Http.Headers;

namespace Nir.Sdk.Tests.Client.Fixtures;

/// <summary>What a register was asked.</summary>
public sealed record RecordedRequest(string Method, Uri Adresse, string HeaderText, HttpRequestHeaders Headers, string? RequestBody);
