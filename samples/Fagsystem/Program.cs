using Fagsystem.Eksport;
using Fagsystem.Generering;
using Fagsystem.Kartlegging;
using Nir.Sdk.Regler;
using Fagsystem.Kontroll;
var g = Eksportgenerator.Generer();
g.Skriv(args[0]);
Console.WriteLine($"{g.Personer.Count()} {g.Saker.Count()} {g.Foeringer.Count()}");
var fasit = Csvfil.Les<Fasitrad>(args[0], "fasit.csv").ToDictionary(f => f.Noekkel);
foreach (var d in Eksportleser.Les(args[0]))
foreach (var s in d.Saker)
{
    var f = fasit[s.Noekkel];
    var k = Kartlegger.Kartlegg(s);
    if (k is Kartleggingsresultat.Kartlagt(var r))
    {
        var v = Registreringsvalidator.Valider(r, new() { Dato = new(2026, 11, 21), Miljoe = Miljoe.Test });
        var regler = string.Join(' ', v.Avvik.Select(a => a.Regel).Distinct().Order(StringComparer.Ordinal));
        if (regler != f.Regler) Console.WriteLine($"{s.Noekkel} {f.Hva}: fasit {f.Regler} validator {regler}");
    }
    else if (k is Kartleggingsresultat.IkkeKartlagt(var feil) && f.Utfall != Fagsystem.Overfoering.Utfall.IkkeKartlagt) Console.WriteLine($"{s.Noekkel} {f.Hva} {string.Join(" | ", feil)}");
}
