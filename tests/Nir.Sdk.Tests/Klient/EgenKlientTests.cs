using Nir.Sdk.Klient;
using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Klient.Kulisser;

namespace Nir.Sdk.Tests.Klient;

/// <summary>A vendor's test puts its own client in; a vendor with IMDi's documents puts its own wire in.</summary>
public sealed class EgenKlientTests
{
    [Fact]
    public async Task A_test_overrides_what_it_needs()
    {
        NirClient klient = new Klientdukke(registrering => NirModelFactory.Godtatt(registrering.Id, "v2"));

        var resultat = await klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Eksempler.Id, "v2"), (resultat.Id, Assert.IsType<Godtatt>(resultat).Versjon));
    }

    [Fact]
    public async Task What_a_test_has_not_overridden_says_so()
    {
        NirClient klient = new Klientdukke(registrering => NirModelFactory.Godtatt(registrering.Id));

        var feil = await Assert.ThrowsAsync<InvalidOperationException>(() => klient.GetAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("overridden", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_method_can_be_overridden() =>
        Assert.All(
            typeof(NirClient).GetMethods().Where(static metode => metode.DeclaringType == typeof(NirClient)),
            static metode => Assert.True(metode.IsVirtual, metode.Name));

    [Fact]
    public void Every_outcome_can_be_made()
    {
        var (id, annen) = (Eksempler.Id, Guid.NewGuid());
        var avvik = NirModelFactory.Avvik("NIR1001", "/sluttmaal", "Sluttmaal");
        Overfoeringsresultat[] overfoeringer =
        [
            NirModelFactory.Godtatt(id), NirModelFactory.GodtattMedMerknader(id, "1", avvik), NirModelFactory.Avvist(id, avvik),
            NirModelFactory.FinnesMedAnnenId(id, annen), NirModelFactory.EndretIRegisteret(id, "2"), NirModelFactory.UtfallUkjent(id),
        ];
        Sletteresultat[] slettinger =
        [
            NirModelFactory.Slettet(id), NirModelFactory.VarSlettet(id), NirModelFactory.SlettingAvvist(id, avvik), NirModelFactory.Slettekonflikt(id, "2"), NirModelFactory.SletteutfallUkjent(id),
        ];

        Assert.All(overfoeringer, resultat => Assert.Equal(id, resultat.Id));
        Assert.All(slettinger, resultat => Assert.Equal(id, resultat.Id));
        Assert.Equal([true, true, false, false, false, false], overfoeringer.Select(resultat => resultat.ErGodtatt));
        Assert.Equal((Alvorlighet.Avvisning, "Sluttmaal", Regelkatalog.NIR1001.Tekst), (avvik.Alvorlighet, avvik.Medlem, avvik.Tekst));
        Assert.Equal("NIR5003", Assert.IsType<Konflikt>(overfoeringer[3]).Avvik[0].Regel);
        Assert.Throws<ArgumentException>("regel", () => NirModelFactory.Avvik("NIR0000"));
    }

    [Fact]
    public void A_stored_registration_prints_no_content() =>
        Assert.Equal($"Introduksjonsprogram {Eksempler.Id}, version 1", NirModelFactory.Lagret(Eksempler.Program).ToString());

    [Fact]
    public async Task Another_wire_gets_both_states_and_is_read_back_when_its_outcome_is_unknown()
    {
        var wire = new Forskjellswire();
        var klient = new NirClient(wire);
        var token = TestContext.Current.CancellationToken;

        var opprettet = await klient.SendAsync(Eksempler.Program, cancellationToken: token);
        var lagret = await klient.GetAsync(Eksempler.Id, cancellationToken: token);
        wire.MisterSvar = true;
        var endret = await klient.SendAsync(Eksempler.Endret, lagret, cancellationToken: token);
        var utdatert = await klient.SendAsync(Eksempler.Program with { Kravdato = new(2026, 1, 5) }, lagret, cancellationToken: token);

        Assert.Equal("1", Assert.IsType<Godtatt>(opprettet).Versjon);
        Assert.Equal(("2", true), Assert.IsType<Godtatt>(endret) is { } godtatt ? (godtatt.Versjon, godtatt.ErLestTilbake) : default);
        Assert.Equal("2", Assert.IsType<Konflikt>(utdatert).Versjon);
        Assert.Equal(["alt", "LivsmestringGjennomfoert"], wire.Sendt);
        Assert.IsType<Slettet>(await klient.DeleteAsync(Eksempler.Id, "2", cancellationToken: token));
    }

    private sealed class Klientdukke(Func<Registrering, Overfoeringsresultat> svar) : NirClient
    {
        public override Task<Overfoeringsresultat> SendAsync(
            Registrering registrering, LagretRegistrering? tidligere = null, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(svar(registrering));
    }

    /// <summary>A wire that sends only what has changed, to a register that keeps one registration.</summary>
    private sealed class Forskjellswire : INirTransport
    {
        private LagretRegistrering? _lagret;

        public List<string> Sendt { get; } = [];

        public bool MisterSvar { get; set; }

        public Task<Overfoeringsresultat> SendAsync(Overfoering overfoering, CancellationToken cancellationToken)
        {
            if (overfoering.Tidligere?.Versjon != _lagret?.Versjon)
            {
                return Task.FromResult<Overfoeringsresultat>(new Konflikt(overfoering.Neste.Id, overfoering.KorrelasjonsId, Konfliktaarsak.EndretIRegisteret));
            }

            Sendt.Add(overfoering.Tidligere is null ? "alt" : string.Join(',', Modellforskjell.Finn(overfoering.Tidligere.Registrering, overfoering.Neste)));
            _lagret = new LagretRegistrering(overfoering.Neste, $"{Sendt.Count}");
            return Task.FromResult<Overfoeringsresultat>(MisterSvar
                ? new UtfallUkjent(overfoering.Neste.Id, overfoering.KorrelasjonsId, "The answer was lost.")
                : new Godtatt(overfoering.Neste.Id, overfoering.KorrelasjonsId, _lagret.Versjon));
        }

        public Task<LagretRegistrering?> ReadAsync(Guid id, string korrelasjonsId, CancellationToken cancellationToken) => Task.FromResult(_lagret);

        public Task<Sletteresultat> DeleteAsync(Sletting sletting, CancellationToken cancellationToken)
        {
            _lagret = null;
            return Task.FromResult<Sletteresultat>(new SletteutfallUkjent(sletting.Id, sletting.KorrelasjonsId, "The answer was lost."));
        }

        public Task<Soekeresultat> SearchAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
            Task.FromResult(new Soekeresultat { Treff = [] });

        public Task<Personstatus> GetStatusAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
            Task.FromResult(new Personstatus { Registreringer = [] });

        public Task<Overfoeringsresultat> RepairAsync(Reparasjon reparasjon, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Overfoeringsresultat> SendContactAsync(Henvendelsesmelding melding, string korrelasjonsId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Persondata> GetPersonDataAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
