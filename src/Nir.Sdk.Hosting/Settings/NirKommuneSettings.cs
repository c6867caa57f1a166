namespace Nir.Sdk.Hosting.Settings;

/// <summary>A kommune's transfer users, one for each role. One of them may be left out when the fagsystem does not send its families.</summary>
public sealed class NirKommuneSettings
{
    /// <summary>Sends introduksjonsprogram and mottakskvalifisering. Null: not served.</summary>
    public NirCredentialSettings? Kommuneintrobruker { get; set; }

    /// <summary>Sends norskopplæring and asylopplæring. Null: not served.</summary>
    public NirCredentialSettings? Kommunenorskbruker { get; set; }
}
