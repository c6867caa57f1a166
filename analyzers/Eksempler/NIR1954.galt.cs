using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

static class Registrer
{
    static Introduksjonsprogram Med([GjelderLovverk(Lovverk.Integreringsloven)] Introduksjonsprogram program, Sluttmaal sluttmaal) =>
        program with { Sluttmaal = sluttmaal };

    static Introduksjonsprogram Rett(Introduksjonsprogram program) =>
        program.Lovverk is Lovverk.Introduksjonsloven ? Med(program, Sluttmaal.Arbeid) : program;
}
