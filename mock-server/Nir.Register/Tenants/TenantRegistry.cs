using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Nir.Register.Register;

namespace Nir.Register.Tenants;

/// <summary>
/// The server's own register and those below <c>/t/{tenant}/</c>, which are made when first called. One that is not used for a while is
/// dropped, and so is the one that was used longest ago when there are too many.
/// </summary>
internal sealed partial class TenantRegistry : IDisposable
{
    private static readonly TimeSpan BetweenCleanups = TimeSpan.FromMinutes(1);

    private readonly TenantOptions _options;
    private readonly ConcurrentDictionary<string, Tenant> _named = new(StringComparer.Ordinal);
    private long _lastCleanedUp;

    public TenantRegistry(TenantOptions options)
    {
        _options = options;
        _lastCleanedUp = options.Time.GetUtcNow().Ticks;
        Main = Create("");
    }

    /// <summary>The server's own.</summary>
    public Tenant Main { get; }

    /// <summary>What the application does with a call once its tenant is known. Set when the application is built.</summary>
    public RequestDelegate? Tenanted { get; set; }

    /// <summary>The names of the others that are alive, sorted.</summary>
    public IEnumerable<string> Names => _named.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many others are alive.</summary>
    public int Count => _named.Count;

    /// <summary>The others, those used last first. To look does not count as use.</summary>
    public IEnumerable<Tenant> LeastRecentlyUsed(int count) => _named.Values.OrderByDescending(static tenant => tenant.LastUsed).Take(count);

    public static bool IsName(string name) => NameForm().IsMatch(name);

    /// <summary>The tenant with a name, made when it is not there.</summary>
    public Tenant Read(string name)
    {
        var now = _options.Time.GetUtcNow().Ticks;
        if (!_named.TryGetValue(name, out var tenant))
        {
            CleanUp(now);
            tenant = _named.GetOrAdd(name, Create);
        }

        tenant.LastUsed = now;
        return tenant;
    }

    /// <summary>Makes or replaces a tenant that begins with a state: the state is shared until one of them changes.</summary>
    public Tenant Fork(string name, RegisterState state)
    {
        var tenant = Read(name);
        tenant.Register.Restore(state);
        return tenant;
    }

    public bool Remove(string name)
    {
        if (!_named.TryRemove(name, out var tenant))
        {
            return false;
        }

        tenant.Dispose();
        return true;
    }

    public void Dispose()
    {
        Main.Dispose();
        foreach (var tenant in _named.Values)
        {
            tenant.Dispose();
        }
    }

    private Tenant Create(string name)
    {
        var tenant = new Tenant(name, new FakeRegister(_options.Setup, new RegisterClock(_options.Time)), Place);
        if (_options.Front is { } front)
        {
            tenant.PutInFront(front);
        }

        return tenant;
    }

    private FrontPlace Place(Tenant tenant) => new(tenant.Name, context => HostAsync(context, tenant), _options.SendTimeout);

    private Task HostAsync(HttpContext context, Tenant tenant)
    {
        tenant.Take(context);
        return Tenanted!(context);
    }

    private void CleanUp(long now)
    {
        var tooMany = _named.Count - _options.Most + 1;
        if (tooMany <= 0 && now - Volatile.Read(ref _lastCleanedUp) < BetweenCleanups.Ticks)
        {
            return;
        }

        Volatile.Write(ref _lastCleanedUp, now);
        foreach (var free in _named.Where(pair => now - pair.Value.LastUsed > _options.Lifetime.Ticks).ToArray())
        {
            Remove(free.Key);
        }

        // A tenth at a time: to find the oldest means looking at all.
        foreach (var oldest in tooMany <= 0 ? [] : _named.OrderBy(static pair => pair.Value.LastUsed).Take(tooMany + (_options.Most / 10)).ToArray())
        {
            Remove(oldest.Key);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
