using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

class Contract
{
    public Lovverk Lovverk { get; set; }

    [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
    public string? Avtale { get; set; }

    static Contract Old() => new() { Lovverk = Lovverk.Introduksjonsloven, Avtale = "2020-03-02" };
}
