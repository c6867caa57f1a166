namespace Nir.Sdk.Hosting.Settings;

/// <summary>A fylkeskommune's transfer user: it sends norskopplæring, for any kommune.</summary>
public sealed class NirFylkeskommuneSettings
{
    /// <summary>Sends norskopplæring. Required.</summary>
    public NirCredentialSettings? Kommunenorskbruker { get; set; }
}
