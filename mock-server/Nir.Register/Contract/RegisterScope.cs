using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Nir.Register.Register;
using Nir.Register.Views;

namespace Nir.Register.Contract;

/// <summary>One of the registers that a server holds, with all that belongs to it alone. A call is made to one of them.</summary>
/// <param name="register">The register.</param>
internal class RegisterScope(FakeRegister register) : IDisposable
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _parts = new();
    private readonly CancellationTokenSource _stopping = new();

    public FakeRegister Register { get; } = register;

    /// <summary>Cancelled when the register goes, so that no answer is waited for longer.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>The register's persons as lists and reports see them.</summary>
    public RegisterViews Views => Part(static _ => new RegisterViews());

    /// <summary>The statistics that the register has published.</summary>
    public StatistikkPublications Publications => Part(static _ => new StatistikkPublications());

    /// <summary>The scope that a call is made to.</summary>
    public static RegisterScope From(HttpContext context) => (RegisterScope)context.Items[typeof(RegisterScope)]!;

    /// <summary>Makes a call one to this register.</summary>
    public void Take(HttpContext context) => context.Items[typeof(RegisterScope)] = this;

    /// <summary>What belongs to this register of one type, made when it is first asked for. It is disposed of with the register.</summary>
    /// <param name="create">Makes it.</param>
    public T Part<T>(Func<RegisterScope, T> create)
        where T : class
    {
        var part = (T)_parts.GetOrAdd(typeof(T), static (_, made) => new(() => made.create(made.scope)), (create, scope: this)).Value;
        if (Stopping.IsCancellationRequested)
        {
            (part as IDisposable)?.Dispose();
        }

        return part;
    }

    /// <summary>Lets go of the answers that wait, and of what belongs here.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _stopping.Cancel();
        foreach (var part in _parts.Values)
        {
            (part.Value as IDisposable)?.Dispose();
        }
    }
}
