namespace Nir.Register.Http;

/// <summary>What keeps a tenant's calls from being answered: maintenance and a limit of calls. It runs on the transport's clock.</summary>
internal sealed class Driftsinnstillinger
{
    private readonly Lock _laas = new();
    private DateTimeOffset? _nedeTil;
    private int? _kallPerMinutt;
    private DateTimeOffset _minutt;
    private int _kall;

    public void Sett(Driftsmelding melding, DateTimeOffset naa)
    {
        lock (_laas)
        {
            _nedeTil = melding.VedlikeholdSekunder is { } sekunder ? naa.AddSeconds(sekunder) : null;
            _kallPerMinutt = melding.KallPerMinutt;
            (_minutt, _kall) = (naa, 0);
        }
    }

    /// <summary>What holds now.</summary>
    public Driftsstatus Gjeldende(DateTimeOffset naa)
    {
        lock (_laas)
        {
            return new(_nedeTil > naa ? _nedeTil - naa : null, _kallPerMinutt);
        }
    }

    /// <summary>Counts a call, and says how long to wait when it is not to be answered; null when it is.</summary>
    public (bool ErVedlikehold, TimeSpan Vent)? Nekt(DateTimeOffset naa)
    {
        lock (_laas)
        {
            if (_nedeTil > naa)
            {
                return (true, _nedeTil.Value - naa);
            }

            if (_kallPerMinutt is not { } grense)
            {
                return null;
            }

            if (naa - _minutt >= TimeSpan.FromMinutes(1))
            {
                (_minutt, _kall) = (naa, 0);
            }

            return ++_kall > grense ? (false, _minutt.AddMinutes(1) - naa) : null;
        }
    }
}
