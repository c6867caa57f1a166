namespace Nir.Register.Tenants;

/// <summary>What keeps a tenant's calls from being answered: maintenance and a limit of calls. It runs on the transport's clock.</summary>
internal sealed class Availability
{
    private readonly Lock _gate = new();
    private bool _isAnything;
    private DateTimeOffset? _downUntil;
    private int? _callsPerMinute;
    private DateTimeOffset _minute;
    private int _call;

    public void Set(AvailabilityMessage message, DateTimeOffset now)
    {
        lock (_gate)
        {
            _downUntil = message.MaintenanceSeconds is { } seconds ? now.AddSeconds(seconds) : null;
            _callsPerMinute = message.CallsPerMinute;
            (_minute, _call) = (now, 0);
            Volatile.Write(ref _isAnything, _downUntil is not null || _callsPerMinute is not null);
        }
    }

    /// <summary>What holds now.</summary>
    public AvailabilityStatus Current(DateTimeOffset now)
    {
        lock (_gate)
        {
            return new(_downUntil > now ? _downUntil - now : null, _callsPerMinute);
        }
    }

    /// <summary>Counts a call, and says how long to wait when it is not to be answered; null when it is.</summary>
    public (bool IsMaintenance, TimeSpan Wait)? Refuse(DateTimeOffset now)
    {
        if (!Volatile.Read(ref _isAnything))
        {
            return null;
        }

        lock (_gate)
        {
            if (_downUntil > now)
            {
                return (true, _downUntil.Value - now);
            }

            if (_callsPerMinute is not { } limit)
            {
                return null;
            }

            if (now - _minute >= TimeSpan.FromMinutes(1))
            {
                (_minute, _call) = (now, 0);
            }

            return ++_call > limit ? (false, _minute.AddMinutes(1) - now) : null;
        }
    }
}
