// A year of an invented city's replies: node examples/year/generate.mjs FOLDER [SEED]
// 200 letters and the list of assignments (交办台账.csv), the same for the same seed. Places, people and
// figures are made up; nothing of the program is used.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const letters = 200;
const year = 2026;
const city = '青岚市';

/** 会办单位 are chosen among the others; a topic is what is asked for and what was done. */
const agencies = [
  {
    name: '教育局',
    code: '青教函',
    phone: '0760-88880100',
    topics: [
      ['改善{地}乡村学校网络条件', '学校网络升级', '所学校完成带宽升级'],
      ['增加{地}公办幼儿园学位', '幼儿园扩建', '个班投入使用'],
      ['加强{地}中小学心理健康教育', '心理辅导室建设', '间心理辅导室建成'],
      ['扩大{地}课后服务覆盖面', '课后服务', '所学校开设课后服务'],
      ['保障{地}学生上下学交通安全', '护学岗设置', '处护学岗上岗'],
    ],
  },
  {
    name: '住房和城乡建设局',
    code: '青建函',
    phone: '0760-88880200',
    topics: [
      ['加快{地}老旧小区加装电梯', '加装电梯', '部电梯投入使用'],
      ['推进{地}老旧小区改造', '小区改造', '个小区完成改造'],
      ['整治{地}城市内涝点', '排水管网改造', '处积水点完成治理'],
      ['规范{地}物业服务', '物业服务评价', '个小区纳入评价'],
    ],
  },
  {
    name: '交通运输局',
    code: '青交函',
    phone: '0760-88880300',
    topics: [
      ['优化{地}公交线网', '公交线网调整', '条线路完成调整'],
      ['改善{地}农村公路通行条件', '农村公路提升', '条农村公路完成提升'],
      ['增设{地}公共充电设施', '充电设施建设', '台充电桩投入使用'],
      ['完善{地}慢行交通系统', '慢行道建设', '条慢行道贯通'],
    ],
  },
  {
    name: '卫生健康局',
    code: '青卫函',
    phone: '0760-88880400',
    topics: [
      ['提升{地}基层医疗服务能力', '基层医疗机构建设', '个卫生站完成改造'],
      ['发展{地}普惠托育服务', '托育服务', '个托育点投入使用'],
      ['推广{地}家庭医生签约服务', '家庭医生签约', '个签约团队组建完成'],
      ['加强{地}老年人健康管理', '老年人健康管理', '个健康小屋建成'],
    ],
  },
  {
    name: '水务局',
    code: '青水函',
    phone: '0760-88880500',
    topics: [
      ['加快{地}河道清淤', '河道清淤', '段河道完成清淤'],
      ['改善{地}农村供水水质', '供水设施改造', '处供水点完成改造'],
      ['修复{地}水生态环境', '水生态修复', '处湿地完成修复'],
    ],
  },
  {
    name: '民政局',
    code: '青民函',
    phone: '0760-88880600',
    topics: [
      ['在{地}增设社区食堂', '社区食堂建设', '家社区食堂开业'],
      ['完善{地}居家养老服务', '居家养老服务', '个服务站点运营'],
      ['加强{地}困境儿童关爱保护', '困境儿童关爱', '个关爱站点建成'],
    ],
  },
  {
    name: '文化广电旅游体育局',
    code: '青文函',
    phone: '0760-88880700',
    topics: [
      ['保护{地}历史建筑', '历史建筑保护', '处历史建筑完成修缮'],
      ['开放{地}学校体育场地', '体育场地开放', '处场地向社会开放'],
      ['扶持{地}非物质文化遗产传承', '非遗传承', '个传习所建成'],
    ],
  },
];

const places = [
  '石桥镇',
  '云浦街道',
  '柳汀镇',
  '白鹭洲',
  '枫溪镇',
  '望江坪',
  '梅岭镇',
  '沙湾街道',
  '双井镇',
  '金竹乡',
];
const surnames = [...'林温周沈陆顾许秦施蒋卢范苏叶程方江钟谭邵'];
const given = [
  '亦舟',
  '如海',
  '行简',
  '望舒',
  '知远',
  '静安',
  '采薇',
  '怀瑾',
  '嘉树',
  '南乔',
  '子昂',
  '明川',
  '若谷',
  '云起',
  '思齐',
];
/** Of clerks, so that none has the name of a member. */
const clerks = ['立群', '文澜', '建章', '晓棠', '书宁', '启元', '佩兰'];
const departments = ['办公室', '规划科', '综合科', '建设科', '服务科'];

const thanks = [
  '专此答复，感谢您对{市}工作的关心支持。',
  '专此答复，诚挚感谢您的关心支持，欢迎继续提出宝贵意见。',
  '专此答复。',
];
const attitudes = [
  '提案从实际出发，分析深入，所提意见切合我市情况。我局高度重视，成立了由分管负责同志牵头的工作小组，逐条研究办理。',
  '收到提案后，我局会同有关单位到{地}实地查看，听取居民意见，并与提出人当面沟通，形成了办理方案。',
  '提案所反映的问题，也是近年来居民关心的问题。我局把办理工作列入年度计划，明确责任科室和完成时限。',
];
const works = [
  '2026年以来，我局投入资金{数}万元推进{事}工作，已有{小}{成果}，惠及居民{数}户。',
  '在{地}，{事}工作于{月}月启动，目前有{小}{成果}，居民满意率达到{百}%。',
  '围绕{事}，我局制定了三年实施方案，分批推进。截至{月}月底，全市已有{小}{成果}。',
  '针对{地}的具体情况，我局组织技术人员上门指导{小}次，协调解决资金、用地等方面的问题{小}个。',
];
const limits = [
  '由于部分点位产权关系复杂，前期协调需要一定时间，{事}工作的进度比计划慢。我局将逐户沟通，成熟一处、推进一处。',
  '受资金安排限制，{地}的项目2026年不能全部开工，其余部分已列入2027年计划。',
];
const references = [
  '目前{地}尚不具备实施条件，我局将把您的意见作为编制2027年实施计划的重要参考，由规划科在编制时逐条研究。',
  '所提的部分意见涉及上级事权，我局已向上级主管部门书面反映，有进展时及时告知。',
];
const plans = [
  '下一步，我局将加大{事}工作力度，年底前再完成{小}处，并定期公布进展，接受社会监督。',
  '下一步，我局将健全长效机制，把{事}纳入年度考核，2027年安排资金{数}万元继续推进。',
  '下一步，我局将会同有关单位完善{事}的配套措施，每半年向提出人通报一次进展。',
];
const reasons = {
  依申请公开: ['涉及尚在论证的建设方案', '涉及具体小区居民的权益'],
  不予公开: ['涉及企业的经营信息', '属于内部工作安排'],
};

/** 2026 days off besides weekends, for dates on which offices sign. */
const daysOff = [
  ['05-01', '05-05'],
  ['06-19', '06-21'],
  ['09-25', '09-27'],
  ['10-01', '10-07'],
];

/** Small generator with a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const [folder, seed = '2026'] = process.argv.slice(2);
if (folder === undefined || !/^[0-9]+$/u.test(seed)) {
  console.error('node generate.mjs FOLDER [SEED]');
  process.exit(2);
}
const next = randomFrom(Number(seed));
const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
const any = (list) => list[whole(0, list.length - 1)];
const chance = (share) => next() < share;

mkdirSync(folder, { recursive: true });
const drafts = Array.from({ length: letters }, (_, i) => draftOf(i));
const signed = drafts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index));
const serials = new Map();
for (const draft of signed) {
  draft.serial = (serials.get(draft.agency.code) ?? 0) + 1;
  serials.set(draft.agency.code, draft.serial);
  const name = `${draft.agency.code}-${String(draft.serial).padStart(3, '0')}.reply.yaml`;
  writeFileSync(join(folder, name), yamlOf(draft));
}
writeFileSync(join(folder, '交办台账.csv'), assignments(signed));
console.log(`${letters} letters in ${folder}`);

function draftOf(index) {
  const agency = any(agencies);
  const proposal = chance(0.58);
  const opinion = chance(0.05);
  const kind = proposal
    ? { name: '政协提案', short: '提案', title: '委员', session: `${city}政协九届二次会议` }
    : { name: '人大代表建议', short: '建议', title: '代表', session: `${city}十届人大一次会议` };
  const assigned = proposal ? '2026-03-10' : chance(0.15) ? '2026-06-16' : '2026-02-26';
  // Opinions are wanted within a month, replies within three; a few are late.
  const late = chance(0.07) ? whole(25, 70) : 0;
  const days = opinion ? whole(8, 26) : 18 + Math.floor((next() + next() + next()) * 26) + late;
  const merged = !opinion && chance(0.04);
  const place = any(places);
  const items = Array.from({ length: merged ? 2 : 1 }, (_, n) =>
    itemOf(index, n, { agency, proposal, short: kind.short, place }),
  );
  const members = Array.from({ length: chance(0.7) ? 1 : whole(2, 4) }, person);
  const role = opinion ? '会办' : '主办';
  return {
    index,
    agency,
    kind,
    opinion,
    role,
    items,
    members: [...new Set(members)],
    apart: chance(0.3),
    class: opinion ? undefined : chance(0.62) ? 'A' : chance(0.66) ? 'B' : 'C',
    disclosure: opinion ? '依申请公开' : chance(0.84) ? '主动公开' : chance(0.7) ? '依申请公开' : '不予公开',
    consent: !opinion && chance(0.04) ? false : undefined,
    others: !opinion && chance(0.35) ? someOthers(agency) : [],
    lead: any(agencies.filter((a) => a !== agency)),
    assigned,
    due: after(assigned, opinion ? 30 : 90),
    date: workday(after(assigned, days)),
    meeting: !opinion && chance(0.5),
    clerk: clerkOf(agency),
    place,
  };
}

function itemOf(index, n, { agency, proposal, short, place }) {
  const [subject, work, done] = any(agency.topics);
  const serial = String(index + 1 + n * 300).padStart(3, '0');
  return {
    number: proposal ? `092${serial}` : `101${serial}`,
    subject: `关于${subject.replace('{地}', place)}的${short}`,
    work,
    done,
  };
}

function person() {
  return `${any(surnames)}${any(given)}`;
}

/** One clerk an agency and department, with one telephone all the year. */
function clerkOf(agency) {
  const n = whole(0, departments.length - 1);
  const i = agencies.indexOf(agency);
  return {
    department: departments[n],
    name: `${surnames[(i * 5 + n * 3) % surnames.length]}${clerks[(i * 2 + n * 4) % clerks.length]}`,
    phone: agency.phone.slice(0, -1) + n,
  };
}

function someOthers(agency) {
  const others = agencies.filter((a) => a !== agency && chance(0.3)).map((a) => `${city}${a.name}`);
  return others.slice(0, 3);
}

function bodyOf(draft) {
  const [{ work, done }] = draft.items;
  const fill = (text) =>
    text
      .replaceAll('提案', draft.kind.short)
      .replaceAll('您', draft.members.length > 1 && !draft.apart ? '你们' : '您')
      .replaceAll('{市}', '我市')
      .replaceAll('{地}', draft.place)
      .replaceAll('{事}', work)
      .replaceAll('{成果}', done)
      .replaceAll('{月}', () => String(Number(draft.date.slice(5, 7)) - 1))
      .replaceAll('{数}', () => String(whole(12, 980)))
      .replaceAll('{小}', () => String(whole(2, 24)))
      .replaceAll('{百}', () => `${whole(81, 98)}.${whole(1, 9)}`);
  const some = (list, count) => {
    const left = [...list];
    return Array.from({ length: count }, () => fill(left.splice(whole(0, left.length - 1), 1)[0]));
  };
  if (draft.opinion) return [...some(works, 1), ...some(plans, 1)];
  const middle = { A: works, B: limits, C: references }[draft.class];
  const sections = [
    ['办理情况', [...some(attitudes, 1), ...some(works, whole(1, 2))]],
    [
      '逐条答复',
      [
        ...some(middle, 1),
        ...draft.items
          .slice(1)
          .map((item) =>
            fill(
              `关于第${item.number}号${draft.kind.short}提出的${item.work}问题，我局一并研究，纳入同一方案推进。`,
            ),
          ),
      ],
    ],
    ['下一步工作', some(plans, whole(1, 2))],
  ];
  return chance(0.6) ? sections : sections.flatMap(([, paragraphs]) => paragraphs);
}

function yamlOf(draft) {
  const { agency, kind, items, members, opinion } = draft;
  const text = (value) => JSON.stringify(value);
  const list = (values) => `[${values.map(text).join(', ')}]`;
  const titled = members.map((name) => `${name}${kind.title}`);
  const several = members.length > 1;
  const lines = [
    ...(opinion ? ['文种: 会办意见'] : []),
    `发文机关: ${text(city + agency.name)}`,
    `文号: ${text(`${agency.code}〔${year}〕${draft.serial}号`)}`,
    ...(opinion ? [] : [`办理结果: ${draft.class}`]),
    `主送: ${opinion ? text(city + draft.lead.name) : several && draft.apart ? text(titled[0]) : list(titled)}`,
    ...(!opinion && several && draft.apart ? [`分送: ${list(titled.slice(1))}`] : []),
    '提案:',
    ...items.flatMap((item) => [
      `  - 类别: ${kind.name}`,
      `    届次: ${text(kind.session)}`,
      `    编号: ${text(item.number)}`,
      `    案由: ${text(item.subject)}`,
      `    提案者: ${list(members)}`,
    ]),
    '办理:',
    `  角色: ${draft.role}`,
    ...(draft.others.length > 0 ? [`  会办单位: ${list(draft.others)}`] : []),
    `  交办日期: ${draft.assigned}`,
    ...(draft.meeting ? ['  面商: 电话沟通，并实地座谈一次'] : []),
    '正文:',
    ...bodyOf(draft).flatMap((part) =>
      typeof part === 'string'
        ? [`  - ${text(part)}`]
        : [`  - 标题: ${part[0]}`, '    内容:', ...part[1].map((p) => `      - ${text(p)}`)],
    ),
    `结语: ${text(
      opinion
        ? '以上意见供答复时参考。'
        : any(thanks)
            .replace('{市}', '我市')
            .replaceAll('您', several && !draft.apart ? '你们' : '您'),
    )}`,
    `成文日期: ${draft.date}`,
    '联系人:',
    `  部门: ${draft.clerk.department}`,
    `  姓名: ${draft.clerk.name}`,
    `  电话: ${draft.clerk.phone}`,
    `公开方式: ${draft.disclosure}`,
    ...(draft.disclosure === '主动公开'
      ? []
      : [`公开理由: ${opinion ? '会办意见由主办单位统一答复和公开' : any(reasons[draft.disclosure])}`]),
    ...(draft.consent === undefined ? [] : [`同意公开: ${draft.consent}`]),
    `抄送: ${list([kind.short === '提案' ? '市政协提案委' : '市人大常委会代表工委', '市政府办公室', ...draft.others.map((name) => name.replace(city, '市'))])}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The list that the government office keeps, one row an item. */
function assignments(all) {
  const head = ['编号', '届次', '案由', '主办单位', '交办日期', '办理期限'];
  const rows = all
    .flatMap((draft) =>
      draft.items.map((item) => [
        item.number,
        draft.kind.session,
        item.subject,
        city + (draft.opinion ? draft.lead : draft.agency).name,
        draft.assigned,
        draft.due,
      ]),
    )
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return `\uFEFF${[head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

function after(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day itself, or the next one on which an office works. */
function workday(iso) {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const day = iso.slice(5);
  const off = weekday === 0 || weekday === 6 || daysOff.some(([first, last]) => first <= day && day <= last);
  return off ? workday(after(iso, 1)) : iso;
}
