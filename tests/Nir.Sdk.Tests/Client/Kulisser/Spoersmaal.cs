using System.Net.Http.Headers;

namespace Nir.Sdk.Tests.Client.Kulisser;

/// <summary>What a register was asked.</summary>
public sealed record Spoersmaal(string Metode, Uri Adresse, string Hodetekst, HttpRequestHeaders Hoder, string? Kropp);
