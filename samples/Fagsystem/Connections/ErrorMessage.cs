using Nir.Sdk.Client.Results;

namespace Fagsystem.Connections;

/// <summary>What a fault means to the one who runs the program, in one line.</summary>
internal static class ErrorMessage
{
    public static string Describe(NirException error, string nir) => error.ErrorCode switch
    {
        NirErrorCode.NoConnection => $"Ingen forbindelse med {nir}. Kontroller adressen og nettet.",
        NirErrorCode.Authentication => $"{Large(nir)} godtok ikke klient-id eller hemmelighet. Kontroller --client-id og miljøvariabelen NIR_CLIENT_SECRET.",
        NirErrorCode.Credentials => $"{Large(nir)} nektet tilgang. Kontroller hvilken kommune og rolle klient-id-ene hører til, og at de ikke er byttet om.",
        NirErrorCode.Unavailable => $"{Large(nir)} tar ikke imot nå. Prøv igjen senere.",
        NirErrorCode.Timeout or NirErrorCode.ConnectionBreak => $"{Large(nir)} svarte ikke. Prøv igjen senere.",
        _ => $"{Large(nir)} svarte med noe annet enn NIR gjør. Kontroller adressen.",
    };

    private static string Large(string text) => string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
