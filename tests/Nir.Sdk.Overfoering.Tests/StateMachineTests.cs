using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Register;
using Nir.Sdk.Hosting;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>The outbox beside a model of it: whatever is enqueued, sent, killed and woken in whatever order, both say the same.</summary>
public sealed class StateMachineTests
{
    private const int Cases = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What can happen.</summary>
    public enum Deed
    {
        Enqueue,
        Send,
        DieBeforeSending,
        DieAfterSending,
        FallAsleep,
        WakeUp,
    }

    [Fact]
    public void Whatever_happens_in_whatever_order_the_model_says_the_same()
    {
        var steps = (from deed in Gen.Frequency((4, Gen.Constant(Deed.Enqueue)), (2, Gen.Constant(Deed.Send)), (1, Gen.Constant(Deed.DieBeforeSending)),
                (1, Gen.Constant(Deed.DieAfterSending)), (1, Gen.Constant(Deed.FallAsleep)), (1, Gen.Constant(Deed.WakeUp)))
                     from registrering in Gen.Choose(0, 1)
                     from content in Gen.Choose(0, 3)
                     select (deed, registrering, content)).ListOf();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithEndSize(14),
            Prop.ForAll(steps.ToArbitrary(), steps => RunAsync([.. steps]).GetAwaiter().GetResult()));
    }

    private static async Task RunAsync(List<(Deed Deed, int Registrering, int Content)> steps)
    {
        await using var host = await OutboxHost.StartAsync(configure: static options => options.PersonKey = new byte[32]);
        var world = new World(host);
        foreach (var step in steps)
        {
            await world.DoAsync(step.Deed, step.Registrering, step.Content);
            await world.CompareAsync();
        }

        await world.DoAsync(Deed.WakeUp, 0, 0);
        await world.DoAsync(Deed.Send, 0, 0);
        await world.CompareAsync();
    }

    /// <summary>The outbox and its model, side by side.</summary>
    private sealed class World(OutboxHost host)
    {
        private readonly OutboxModel _model = new();
        private readonly List<(OutboxRow Row, AcceptedState? Accepted)> _asleep = [];
        private readonly Registrering[][] _contents = Contents(host.Nir.CreatePerson());

        public async Task DoAsync(Deed deed, int registrering, int content)
        {
            switch (deed)
            {
                case Deed.Enqueue:
                    await host.EnqueueAsync(_contents[registrering][content]);
                    _model.Enqueue(registrering, content);
                    break;
                case Deed.Send:
                    await host.SendAllAsync();
                    _model.Send();
                    break;
                case Deed.DieBeforeSending or Deed.DieAfterSending or Deed.FallAsleep:
                    await DieAsync(deed);
                    break;
                case Deed.WakeUp:
                    foreach (var (row, accepted) in _asleep)
                    {
                        await TransferAsync(row, accepted);
                        _model.WriteIfHead((int)row.Id - 1);
                    }

                    _asleep.Clear();
                    break;
            }
        }

        public async Task CompareAsync()
        {
            var rows = (await host.RowsAsync()).Select(row => (Registrering(row), State(row.State)));
            Assert.Equal(_model.Rows.Select(static row => (row.Registrering, row.State)), rows);
            for (var i = 0; i < _contents.Length; i++)
            {
                var held = host.Nir.Registreringer.SingleOrDefault(entry => entry.Registrering.Id == _contents[i][0].Id)?.Registrering;
                Assert.Equal(_model.Held[i] is { } content ? _contents[i][content] : null, held);
            }

            Assert.Equal(_model.Writes, host.Nir.Events.Count(static one => one is RegisterEvent.RegistreringCreated or RegisterEvent.RegistreringChanged));
        }

        private async Task DieAsync(Deed deed)
        {
            await host.LetTimePassAsync();
            await host.Upkeep.TickAsync(Stop);
            var claimed = await host.ClaimAsync();
            _model.Claim();
            foreach (var row in claimed)
            {
                var accepted = await host.UseAsync(context => AcceptedState.FindAsync(context, [row.Registrering], Stop));
                if (deed is Deed.FallAsleep)
                {
                    _asleep.Add((row, accepted.GetValueOrDefault(row.Registrering)));
                }
                else if (deed is Deed.DieAfterSending)
                {
                    await TransferAsync(row, accepted.GetValueOrDefault(row.Registrering));
                    _model.WriteIfHead((int)row.Id - 1);
                }
            }

            await host.LetTimePassAsync();
            await host.Upkeep.TickAsync(Stop);
        }

        // As the worker does, but for the outcome, which it does not live to write.
        private async Task TransferAsync(OutboxRow row, AcceptedState? accepted)
        {
            var client = host.Services.GetRequiredService<INirClientFactory>().Create(FakeNir.Kommune, (Registreringsfamilie)row.Familie);
            try
            {
                await host.Services.GetRequiredService<Transfer>().SendAsync(row, accepted, client, Stop);
            }
            catch (OperationCanceledException) when (!Stop.IsCancellationRequested)
            {
                // Its lease was lost, and it saw that.
            }
        }

        private int Registrering(OutboxRow row) => Array.FindIndex(_contents, contents => contents[0].Id == row.Registrering);

        private static char State(OverfoeringState state) => state switch
        {
            OverfoeringState.Waiting => 'w',
            OverfoeringState.OutcomeUnknown => 'u',
            OverfoeringState.Refused => 'r',
            OverfoeringState.Accepted or OverfoeringState.AcceptedWithRemarks => 'a',
            OverfoeringState.Superseded => 's',
            _ => '?',
        };

        // Three that are accepted, and one that is refused.
        private static Registrering[][] Contents(SyntheticPerson person)
        {
            var (program, norsk) = (person.CreateIntroduksjonsprogram(), person.CreateNorskopplaering());
            return
            [
                [program, program with { Sluttmaal = Sluttmaal.Grunnskole }, program with { ReservasjonMotForskning = true }, program with { Vedtak = [] }],
                [norsk, norsk with { ReservasjonMotForskning = false }, norsk with { ReservasjonMotForskning = true }, norsk with { Vedtak = [] }],
            ];
        }
    }

    /// <summary>What the outbox is, without a database: rows of one person, and what the register holds.</summary>
    private sealed class OutboxModel
    {
        private const int Refused = 3;

        private int _turn;

        public List<Row> Rows { get; } = [];

        public int?[] Held { get; } = [null, null];

        public int Writes { get; private set; }

        private Row? Head => Rows.Where(static row => row.IsLive).MinBy(static row => row.Place);

        public void Enqueue(int registrering, int content)
        {
            _turn++;
            var earlier = Rows.Where(row => row.Registrering == registrering && row.State != 's').ToList();
            var newest = earlier.OrderByDescending(static row => row.Place).ThenByDescending(row => Rows.IndexOf(row)).FirstOrDefault();
            if (newest is not null && newest.Content == content && newest.State != 'r')
            {
                return;
            }

            var place = earlier.Where(static row => row.State == 'r').Select(static row => (int?)row.Place).Min() ?? _turn;
            foreach (var old in earlier.Where(static row => row.State is 'w' or 'r'))
            {
                old.State = 's';
            }

            Rows.Add(new(registrering, content, place));
        }

        public void Send()
        {
            while (Head is { State: 'w' or 'u' } head)
            {
                Write(head.Registrering, head.Content);
                head.State = head.Content == Refused ? 'r' : 'a';
            }
        }

        public void Claim()
        {
            if (Head is { State: 'w' or 'u' } head)
            {
                head.State = 'u';
            }
        }

        /// <summary>Someone without a lease writes: only what is still to be written has effect.</summary>
        public void WriteIfHead(int index)
        {
            if (Head is { State: 'u' } head && ReferenceEquals(head, Rows[index]))
            {
                Write(head.Registrering, head.Content);
            }
        }

        private void Write(int registrering, int content)
        {
            if (content != Refused && Held[registrering] != content)
            {
                Held[registrering] = content;
                Writes++;
            }
        }
    }

    private sealed class Row(int registrering, int content, int place)
    {
        public int Registrering => registrering;

        public int Content => content;

        public int Place => place;

        public char State { get; set; } = 'w';

        public bool IsLive => State is 'w' or 'u' or 'r';
    }
}
