using System.Net.Http.Headers;

namespace Nir.Shared.Client;

/// <summary>What a register was asked.</summary>
public sealed record RecordedRequest(string Method, Uri Adresse, string HeaderText, HttpRequestHeaders Headers, string? RequestBody);
