using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

class Contract
{
    public Lovverk Lovverk { get; set; }

    [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
    public string? Avtale { get; set; }

    static Contract Old() => new() { Lovverk = Lovverk.Introduksjonsloven };

    static Contract Create() => new() { Lovverk = Lovverk.Integreringsloven, Avtale = "2024-03-02" };
}
